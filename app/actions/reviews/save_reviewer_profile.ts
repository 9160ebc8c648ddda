import { inTransaction } from '#actions/in_transaction'
import { lockPerson } from '#actions/learning/lock_person'
import { recordAudit } from '#actions/office/record_audit'
import ReviewerProfile from '#models/reviewer_profile'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import type { Day } from '#values/day'

export interface Organisation {
  name: string
  corporateNumber: string | null
}

export interface TypedProfile {
  expertise: string[]
  capacity: number
  absentFrom: Day | null
  absentUntil: Day | null
  otherEmails: string[]
  address: string | null
  employers: (Organisation & { since: Day | null; until: Day | null })[]
  clients: Organisation[]
}

/** Keeps what a reviewer tells of themselves; the trail names the fields alone. */
export const saveReviewerProfile = (typed: TypedProfile, actor: Actor) =>
  inTransaction(async (trx) => {
    await trx.from('reviewer_profiles').where('user_id', actor.id!).increment('version', 1)
    await lockPerson(trx, actor.id!)
    const known = await ReviewerProfile.query({ client: trx }).where('userId', actor.id!).first()
    const profile = known ?? new ReviewerProfile().useTransaction(trx).merge({ userId: actor.id!, version: 0 })
    profile.merge({ ...typed, confirmedAt: now() })
    const fields = Object.keys(profile.$dirty)
    await profile.save()
    await recordAudit(trx, { actor, action: 'reviewer_profile.changed', subject: { type: 'user', id: actor.id }, changes: { fields } })

    return profile
  })
