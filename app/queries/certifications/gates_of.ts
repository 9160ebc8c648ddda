import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import EvidenceFile from '#models/evidence_file'
import ExaminationItem from '#models/examination_item'
import SchemeEdition from '#models/scheme_edition'
import { gateChecks } from '#rules/certifications/gate_checks'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { Result } from '#rules/claims/checklist'

/** The gates of a case: computed from its scheme and what the company sent, with what the clerk has answered. */
export async function gatesOf(certification: Certification, client: QueryClientContract) {
  const { definition } = await SchemeEdition.query({ client }).where('id', certification.schemeEditionId).firstOrFail()
  const answers = await ExaminationItem.query({ client }).where({ certificationId: certification.id, stage: 'gates' })
  const files = await EvidenceFile.query({ client })
    .where('certificationId', certification.id)
    .whereNull('removedAt')
    .whereNull('replacedById')
  const known = {
    facts: certification.companyFacts,
    declared: certification.declarations ?? {},
    documents: files.flatMap(({ documentCode }) => documentCode ?? []),
  }

  return gateChecks(
    definition as SchemeInForce,
    known,
    answers.map(({ code, result, note }) => ({ code, result: result as Result, note }))
  )
}
