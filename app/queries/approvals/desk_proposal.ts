import { errors } from '@adonisjs/lucid'
import CertificateRevocation from '#models/certificate_revocation'
import Proposal from '#models/proposal'
import { conflictsWith } from '#queries/certifications/conflicted_cases'
import { ownReviews } from '#queries/certifications/own_reviews'
import type { Actor } from '#values/actor'
import type { Desk } from '#values/desks'
import { idIn } from '#values/id_in'
import type { SubjectType } from '#workflows/binding_acts'

interface Asked {
  params: Record<string, unknown>
  desk: Desk
  actor: Actor
}

/** What each desk proposes and approves. */
export const SUBJECTS_OF: Partial<Record<Desk, SubjectType[]>> = {
  claims: ['claim'],
  certifications: ['certification', 'certificate_revocation'],
}

/** A proposal of this desk; another desk's does not exist here, nor one about a case the person is tied to, or reviews. */
export async function deskProposal({ params, desk, actor }: Asked): Promise<Proposal> {
  const proposal = await Proposal.query()
    .where('id', idIn(params.proposal_id))
    .whereIn('subjectType', SUBJECTS_OF[desk] ?? [])
    .firstOrFail()
  const certificationId = await certificationOf(proposal)
  if (certificationId && (await isClosed(certificationId, actor.id!))) throw new errors.E_ROW_NOT_FOUND(Proposal)

  return proposal
}

const isClosed = async (id: number, userId: number) => (await conflictsWith(userId, { id })) || (await ownReviews(userId)).has(id)

/** The certification a proposal is about, also through its certificate; null for a claim. */
export async function certificationOf({ subjectType, subjectId }: Proposal): Promise<number | null> {
  if (subjectType === 'certification') return subjectId
  if (subjectType === 'certificate_revocation') return (await CertificateRevocation.findOrFail(subjectId)).certificationId
  return null
}
