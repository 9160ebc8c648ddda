import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { accountsOfPerson } from '#actions/accounts/accounts_of_person'
import { storedInstant } from '#models/columns'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

/**
 * Four eyes by person: whoever wrote a word of a draft never adopts it, by whatever account.
 * @throws RuleViolation `own_terms`
 */
export async function holdDraft(trx: TransactionClientContract, draftId: number, userId: number, wanted: 'terms_author' | 'terms_adopter') {
  const key = { subject_type: 'terms_draft', subject_id: draftId }
  const accounts = await accountsOfPerson(trx, userId)
  const held = await trx.from('case_functions').where(key).whereIn('user_id', accounts).select('held', 'user_id')
  if (held.some((row) => row.held !== wanted)) throw new RuleViolation('own_terms')
  if (held.every((row) => row.user_id !== userId)) await trx.table('case_functions').insert({ ...key, user_id: userId, held: wanted, since: storedInstant(now()) })
}
