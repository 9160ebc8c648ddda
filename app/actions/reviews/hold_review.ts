import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { accountsOfPerson } from '#actions/accounts/accounts_of_person'
import { storedInstant } from '#models/columns'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

/**
 * Who reviews a case neither works on it nor approves it, for its life.
 * @throws RuleViolation `four_eyes`
 */
export async function holdReview(trx: TransactionClientContract, certificationId: number, userId: number) {
  const key = { subject_type: 'certification', subject_id: certificationId }
  const held = await trx.from('case_functions').where(key).whereIn('user_id', await accountsOfPerson(trx, userId)).select('held', 'user_id')
  if (held.some((row) => row.held !== 'reviewer')) throw new RuleViolation('four_eyes')
  if (held.some((row) => row.user_id === userId)) return

  await trx.table('case_functions').insert({ ...key, user_id: userId, held: 'reviewer', since: storedInstant(now()) })
}
