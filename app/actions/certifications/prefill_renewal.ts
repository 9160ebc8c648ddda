import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { standingFiles } from '#queries/forms/standing_files'
import { ASSESSMENT } from '#rules/certifications/assessment_document'
import { rebasedDocument } from '#rules/certifications/rebased_document'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { DraftDocument } from '#rules/forms/document'

/** What is asked every time: whoever sends says it anew. */
const ASKED_ANEW = /^(company\.confirmed|gates\..*|nominee\..*)$/

/** The renewed case's answers and papers as a draft under today's edition; papers are carried over without a copy of their bytes. */
export async function prefillRenewal(
  trx: TransactionClientContract,
  certification: Certification,
  renewed: Certification,
  scheme: SchemeInForce
): Promise<DraftDocument> {
  const from = await definitionOfEdition(renewed.schemeEditionId, trx)
  const last = await Draft.query({ client: trx }).where({ certificationId: renewed.id, kind: ASSESSMENT }).firstOrFail()
  const { document, heirs } = rebasedDocument(last.document, from, scheme)
  const files = await standingFiles({ certificationId: renewed.id }, ASSESSMENT, trx)

  for (const file of files) {
    const itemCode = file.itemCode && heirs.get(file.itemCode)
    if (itemCode) await EvidenceFile.create(carried(file, certification.id, itemCode), { client: trx })
  }
  return Object.fromEntries(Object.entries(document).filter(([path]) => !ASKED_ANEW.test(path)))
}

const carried = (file: EvidenceFile, certificationId: number, itemCode: string) => ({
  certificationId,
  itemCode,
  stage: ASSESSMENT,
  carriedFromId: file.id,
  diskKey: file.diskKey,
  mediaType: file.mediaType,
  originalName: file.originalName,
  sha256: file.sha256,
  size: file.size,
  storedAt: file.storedAt,
  uploadedById: file.uploadedById,
})
