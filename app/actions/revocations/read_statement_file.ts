import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import EvidenceFile from '#models/evidence_file'
import type { Actor } from '#values/actor'

/** What a company sent with its answer; that it was opened is written down before it is given. */
export async function readStatementFile(revocationId: number, fileId: number, actor: Actor): Promise<EvidenceFile> {
  const file = await EvidenceFile.query().where({ id: fileId, revocationId }).firstOrFail()
  const changes = { file: file.id, sha256: file.sha256 }
  const about = { actor, action: 'evidence.read', subject: { type: 'certificate_revocation', id: revocationId }, changes }
  await inTransaction((trx) => recordAudit(trx, about))

  return file
}
