import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import EvidenceFile from '#models/evidence_file'
import type { Actor } from '#values/actor'
import { caseKey, type OfficeCase } from '#values/office_cases'

/** Opening a file of a company is a reading of personal data: it is written down before the file is given. */
export async function readEvidence(subject: OfficeCase, fileId: number, actor: Actor): Promise<EvidenceFile> {
  const file = await EvidenceFile.query()
    .where({ id: fileId, ...caseKey(subject) })
    .whereNull('removedAt')
    .firstOrFail()
  const about = { actor, action: 'evidence.read', subject, changes: { file: file.id, sha256: file.sha256 } }
  await inTransaction((trx) => recordAudit(trx, about))

  return file
}
