import { openProfile } from '#actions/learning/open_profile'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import LearnerProfile from '#models/learner_profile'
import type { Day } from '#values/day'

export interface ProfileFacts {
  nameKana?: string | null
  bornOn?: Day | null
  livesInWard?: boolean | null
  studiesInWard?: boolean | null
  privateEmail?: string | null
}

/** Keeps what a learner tells; the trail names the fields alone. */
export async function saveProfile(userId: number, facts: ProfileFacts) {
  await inTransaction(async (trx) => {
    await openProfile(trx, userId)
    const profile = await LearnerProfile.query({ client: trx }).where('userId', userId).firstOrFail()
    profile.merge(facts)
    const fields = Object.keys(profile.$dirty)
    if (fields.length === 0) return

    await profile.save()
    await recordAudit(trx, { actor: { id: userId, as: 'participant' }, action: 'learner.changed', subject: { type: 'user', id: userId }, changes: { fields } })
  })
}
