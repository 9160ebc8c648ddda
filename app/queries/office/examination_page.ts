import db from '@adonisjs/lucid/services/db'
import type Claim from '#models/claim'
import Draft from '#models/draft'
import { examinationOf } from '#queries/office/examination_of'
import { caseFile } from '#queries/office/case_file'
import type { Item } from '#rules/claims/checklist'

/** The checklist beside the evidence: what is answered, what still waits, what the company gives as its reason, and which file is open. */
export async function examinationPage(claim: Claim, userId: number, fileId: number | null = null) {
  const file = await caseFile(claim, userId)
  const items = await examinationOf(claim, db.connection())
  const draft = await Draft.query().where({ claimId: claim.id, kind: 'application' }).first()
  const files = file.files.filter((one) => one.stage === file.stage && !one.replacedById)
  const shown = files.find(({ id }) => id === fileId) ?? files[0] ?? null
  const count = (wanted: (item: Item) => boolean) => items.filter(wanted).length

  return {
    ...file,
    stageFiles: files,
    shown,
    items: items.map((item) => ({
      ...item,
      given: item.kind === 'requirement' ? draft?.document[`reasons.${item.name}`] || null : null,
      files: files.filter(
        ({ documentCode, lineKey }) => (item.document && documentCode === item.document) || (item.line && lineKey === item.line)
      ),
    })),
    open: count(({ isOpen }) => isOpen),
    failed: count(({ result }) => result === 'failed'),
    passed: count(({ result }) => result === 'passed'),
  }
}
