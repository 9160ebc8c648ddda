import db from '@adonisjs/lucid/services/db'
import CertificateRevocation from '#models/certificate_revocation'
import type Proposal from '#models/proposal'
import type StaffPost from '#models/staff_post'
import { heldFunction } from '#queries/approvals/held_function'
import { proposalsOf } from '#queries/approvals/proposals_of'
import { turnOf } from '#queries/approvals/turn_of'
import { previewOfRevocation } from '#queries/certification_desk/preview_of'
import { effectsPage } from '#queries/revocations/effects_page'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

/** What an approver reads before a certificate is revoked: the grounds, what the company said, what hangs on it, the notice, whose turn it is. */
export async function proposedRevocationPage(proposal: Proposal, userId: number, posts: StaffPost[]) {
  const revocation = await CertificateRevocation.query()
    .where('id', proposal.subjectId)
    .preload('company')
    .preload('certification', (certification) => void certification.preload('edition'))
    .preload('statements', (statements) => void statements.preload('file').orderBy('id', 'desc'))
    .firstOrFail()
  const scheme = revocation.certification.edition.definition as SchemeInForce
  const subject = { type: 'certificate_revocation', id: revocation.id } as const
  const { rows, names } = await proposalsOf(subject)
  const held = await heldFunction({ ...subject, companyId: revocation.companyId }, userId)

  return {
    proposal: rows.find(({ id }) => id === proposal.id)!,
    earlier: rows.filter(({ id }) => id < proposal.id),
    names,
    revocation,
    scheme,
    effects: await effectsPage(revocation),
    preview: proposal.state === 'open' ? await previewOfRevocation(revocation, scheme, db.connection()) : null,
    ...turnOf(proposal, held, userId, posts),
  }
}
