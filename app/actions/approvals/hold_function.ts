import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { accountsOfPerson } from '#actions/accounts/accounts_of_person'
import { storedInstant } from '#models/columns'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'
import type { SubjectType } from '#workflows/binding_acts'

export type CaseFunction = 'case_worker' | `approver:${string}` | 'run_builder' | 'run_releaser'

interface Subject {
  type: SubjectType
  id: number
  companyId: number
}

/**
 * Four eyes by person: on one case a person holds one function for its life. The same one again is allowed;
 * a second never, whatever posts the person holds, and nobody handles a case of a company they belong to.
 * Call it inside the step's transaction, after the case is locked.
 * @throws RuleViolation `own_company` or `four_eyes`
 */
export async function holdFunction(trx: TransactionClientContract, subject: Subject, userId: number, wanted: CaseFunction) {
  const accounts = await accountsOfPerson(trx, userId)
  const belongs = await trx.from('affiliations').whereIn('user_id', accounts).where('company_id', subject.companyId).select('id').first()
  if (belongs) throw new RuleViolation('own_company')

  const key = { subject_type: subject.type, subject_id: subject.id }
  const held = await trx.from('case_functions').where(key).whereIn('user_id', accounts).select('held', 'user_id')
  if (held.some((row) => row.held !== wanted)) throw new RuleViolation('four_eyes')
  const isNew = held.every((row) => row.user_id !== userId)
  if (isNew) await trx.table('case_functions').insert({ ...key, user_id: userId, held: wanted, since: storedInstant(now()) })
}
