import db from '@adonisjs/lucid/services/db'
import { errors } from '@adonisjs/lucid'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import EvidenceFile from '#models/evidence_file'
import type ReviewAssignment from '#models/review_assignment'
import { filesOf } from '#queries/certifications/review_page'
import { judgedItems } from '#queries/certifications/judged_items'
import type { Actor } from '#values/actor'

/** @throws E_ROW_NOT_FOUND before the declaration, and for what proves none of the reviewer's items */
export async function readReviewFile(assignment: ReviewAssignment, fileId: number, actor: Actor): Promise<EvidenceFile> {
  const items = assignment.state === 'invited' ? [] : await judgedItems(db.connection(), assignment)
  const file = (await filesOf(assignment, items)).find(({ id }) => id === fileId)
  if (!file) throw new errors.E_ROW_NOT_FOUND(EvidenceFile)
  const about = {
    actor,
    action: 'evidence.read',
    subject: { type: 'certification', id: assignment.certificationId },
    changes: { file: file.id, sha256: file.sha256 },
  }
  await inTransaction((trx) => recordAudit(trx, about))

  return file
}
