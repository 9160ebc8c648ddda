import { openProfile } from '#actions/learning/open_profile'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Employment from '#models/employment'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

/** A person leaves an employer: the company sees nothing more; enrolments and certificates stay the person's. */
export async function endEmployment(userId: number, employmentId: number) {
  await inTransaction(async (trx) => {
    await openProfile(trx, userId)
    const employment = await Employment.query({ client: trx }).where({ id: employmentId, userId }).whereNull('endedAt').firstOrFail()
    const at = storedInstant(now())
    await trx.from('employments').where('id', employment.id).update({ ended_at: at })
    if (employment.companyId) {
      await trx.from('affiliations').where({ user_id: userId, company_id: employment.companyId, kind: 'employee' }).whereNull('until').update({ until: at })
    }
    await recordAudit(trx, { actor: { id: userId, as: 'participant' }, action: 'employment.ended', subject: { type: 'employment', id: employment.id } })
  })
}
