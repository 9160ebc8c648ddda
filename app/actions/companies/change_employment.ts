import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockCompany } from '#actions/companies/lock_company'
import { confirmEmployment } from '#actions/courses/confirm_employment'
import { inTransaction } from '#actions/in_transaction'
import { postLetter } from '#actions/letters/post_letter'
import { recordAudit } from '#actions/office/record_audit'
import { withdrawNomination } from '#actions/training/withdraw_nomination'
import { storedInstant } from '#models/columns'
import type Company from '#models/company'
import Enrolment from '#models/enrolment'
import { employmentsOfCompany } from '#queries/companies/employments_at'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

interface Place {
  company: Company
  employmentId: number
  actorId: number
}

interface Declared {
  id: number
  user_id: number
}

/** The company says that the person works there: from now on the person counts as its employee. */
export const confirmEmployee = (place: Place) =>
  alone(place, 'employment.confirmed', { isConfirmed: false }, async (trx, employment) => {
    await confirmEmployment(trx, { userId: employment.user_id, companyId: place.company.id, confirmedById: place.actorId })
    await tell(trx, employment, 'employment_confirmed')
  })

/** The company does not know the person. */
export const refuseEmployee = (place: Place) =>
  alone(place, 'employment.refused', { isConfirmed: false }, async (trx, employment) => {
    await trx.from('employments').where('id', employment.id).update({ refused_at: storedInstant(now()) })
    await tell(trx, employment, 'employment_refused')
  })

/**
 * The person has left: the company sees nothing more of what they learn; their places and certificates stay theirs. What
 * they have not accepted yet is withdrawn.
 */
export async function endEmployee(place: Place) {
  const companyId = place.company.id
  const { user_id: userId } = await alone(place, 'employment.ended', { isConfirmed: true }, async (trx, employment) => {
    const at = storedInstant(now())
    await trx.from('employments').where('id', employment.id).update({ ended_at: at })
    await trx.from('affiliations').where({ user_id: employment.user_id, company_id: companyId, kind: 'employee' }).whereNull('until').update({ until: at })
  })
  const open = await Enrolment.query().where({ userId, companyId }).whereNotNull('nominatedById').whereIn('state', ['nominated', 'offered', 'waiting']).orderBy('id')
  for (const { id } of open) await withdrawNomination(id, { id: place.actorId, as: 'applicant', companyId })
}

async function tell(trx: TransactionClientContract, { id, user_id: userId }: Declared, template: 'employment_confirmed' | 'employment_refused') {
  const { email, locale } = await trx.from('users').where('id', userId).select('email', 'locale').firstOrFail()
  await postLetter(trx, { key: `employment:${id}:${template}`, to: email, userId, locale, template, data: { path: '/my/profile' } })
}

type Work = (trx: TransactionClientContract, employment: Declared) => Promise<unknown>

/**
 * One change at a time in a company, while the employment runs.
 * @throws RuleViolation `employment_changed`
 */
function alone({ company, employmentId, actorId }: Place, action: string, { isConfirmed }: { isConfirmed: boolean }, work: Work): Promise<Declared> {
  return inTransaction(async (trx) => {
    await lockCompany(trx, company.id)
    const running = employmentsOfCompany(company, trx).where('employments.id', employmentId).whereNull('employments.ended_at').whereNull('employments.refused_at')
    const employment: Declared | null = await running
      .if(isConfirmed, (query) => query.whereNotNull('employments.confirmed_at'), (query) => query.whereNull('employments.confirmed_at'))
      .select('employments.id', 'employments.user_id')
      .forUpdate()
      .first()
    if (!employment) throw new RuleViolation('employment_changed')

    await work(trx, employment)
    await recordAudit(trx, { actor: { id: actorId, as: 'applicant' }, action, subject: { type: 'employment', id: employment.id } })

    return employment
  })
}
