import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { today } from '#values/clock'
import { startOf } from '#values/day'

/** How often a company has nominated people today who are not confirmed as its employees. */
export async function outsideNominations(trx: TransactionClientContract, companyId: number): Promise<number> {
  const [row] = await trx
    .from('enrolments')
    .join('enrolment_events', 'enrolment_events.enrolment_id', 'enrolments.id')
    .where('enrolments.company_id', companyId)
    .where('enrolment_events.step', 'nominate')
    .where('enrolment_events.occurred_at', '>=', storedInstant(startOf(today())))
    .whereNotIn('enrolments.user_id', (employed) => void employed.from('employments').where('company_id', companyId).whereNotNull('confirmed_at').whereNull('ended_at').select('user_id'))
    .count('* as count')

  return Number(row.count)
}
