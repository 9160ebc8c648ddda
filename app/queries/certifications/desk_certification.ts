import { errors } from '@adonisjs/lucid'
import Certification from '#models/certification'
import { conflictsWith } from '#queries/certifications/conflicted_cases'
import { ownReviews } from '#queries/certifications/own_reviews'
import type { Actor } from '#values/actor'
import { idIn } from '#values/id_in'

interface Asked {
  params: Record<string, any>
  actor: Actor
}

/** States of an assignment in which its case is open to a reviewer. */
export const OPEN_TO_REVIEWER = ['accepted', 'sent']

/**
 * A certification as somebody of its desk knows it: not as a draft, not if they have a tie to it,
 * and for reviewers and experts only while they review it; meanwhile no other post of theirs opens it. Otherwise the page does not exist.
 */
export async function deskCertification({ params, actor }: Asked): Promise<Certification> {
  const certification = await Certification.query()
    .where('id', idIn(params.certification_id))
    .whereNotNull('number')
    .if(actor.as === 'reviewer', (query) =>
      query.whereHas('assignments', (assignment) => void assignment.where('reviewerId', actor.id!).whereIn('state', OPEN_TO_REVIEWER))
    )
    .preload('company')
    .preload('scheme')
    .preload('edition')
    .firstOrFail()
  if (await conflictsWith(actor.id!, certification)) throw new errors.E_ROW_NOT_FOUND(Certification)
  if (actor.as !== 'reviewer' && (await ownReviews(actor.id!)).has(certification.id)) throw new errors.E_ROW_NOT_FOUND(Certification)

  return certification
}
