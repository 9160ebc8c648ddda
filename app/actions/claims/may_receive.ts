import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { accountsOfPerson } from '#actions/accounts/accounts_of_person'
import type Claim from '#models/claim'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * Money that comes back is entered by someone who neither examined nor decided the case, and not of their own company.
 * Whoever paid it out may.
 * @throws RuleViolation `own_company`, `four_eyes`
 */
export async function assertMayReceive(trx: TransactionClientContract, { id, companyId }: Claim, actor: Actor) {
  const accounts = await accountsOfPerson(trx, actor.id!)
  const belongs = await trx.from('affiliations').whereIn('user_id', accounts).where('company_id', companyId).select('id').first()
  if (belongs) throw new RuleViolation('own_company')

  const held = await trx
    .from('case_functions')
    .where({ subject_type: 'claim', subject_id: id })
    .whereIn('user_id', accounts)
    .whereNotIn('held', ['run_builder', 'run_releaser'])
    .select('held')
    .first()
  if (held) throw new RuleViolation('four_eyes')
}
