import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import Claim from '#models/claim'
import CostItem from '#models/cost_item'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import { liveFiles } from '#queries/claims/live_files'
import type { DraftDocument } from '#rules/claims/draft_document'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** 実績報告書の作成: begins with the application's lines, hires and evidence; lines that were struck are left out. */
export function openReport(claimId: number, actor: Actor) {
  return inTransaction(async (trx) => {
    await trx.from('claims').where('id', claimId).increment('version', 1)
    const claim = await Claim.query({ client: trx }).where({ id: claimId, companyId: actor.companyId! }).firstOrFail()
    if (claim.state !== 'granted') throw new RuleViolation('not_writable')
    if (await Draft.query({ client: trx }).where({ claimId, kind: 'report' }).first()) return

    const application = await Draft.query({ client: trx }).where({ claimId, kind: 'application' }).firstOrFail()
    const struck = await CostItem.query({ client: trx }).where({ claimId, stage: 'application', acceptedAmount: 0 })
    const isCarried = (key: string | null) => !struck.some((line) => line.key === key)
    const document = carried(application.document, isCarried)
    await Draft.create({ version: 1, claimId, kind: 'report', document, revisions: {}, savedById: actor.id!, savedAt: now() }, { client: trx })
    await carryFiles(trx, claimId, isCarried)
  })
}

const carried = (document: DraftDocument, isCarried: (key: string) => boolean): DraftDocument =>
  Object.fromEntries(
    Object.entries(document).filter(([path]) => {
      const [list, key] = path.split('.') as [string, string]
      return list === 'hires' || (list === 'lines' && isCarried(key))
    })
  )

async function carryFiles(trx: TransactionClientContract, claimId: number, isCarried: (key: string | null) => boolean) {
  const files = (await liveFiles(claimId, 'application', trx)).filter(({ lineKey }) => lineKey && isCarried(lineKey))
  const rows = files.map(({ lineKey, originalName, mediaType, size, sha256, diskKey, uploadedById, storedAt }) => ({
    claimId,
    stage: 'report',
    lineKey,
    originalName,
    mediaType,
    size,
    sha256,
    diskKey,
    uploadedById,
    storedAt,
  }))
  await EvidenceFile.createMany(rows, { client: trx })
}
