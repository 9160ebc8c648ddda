import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { holdFunction } from '#actions/approvals/hold_function'
import type Claim from '#models/claim'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * Only the clerk who has the case works on it, whosever turn it is.
 * @throws RuleViolation `own_company`, `four_eyes`, `not_assignee`
 */
export async function assertOwnClerk(trx: TransactionClientContract, { id, companyId, assigneeId }: Claim, actor: Actor) {
  await holdFunction(trx, { type: 'claim', id, companyId }, actor.id!, 'case_worker')
  if (assigneeId !== actor.id) throw new RuleViolation('not_assignee')
}
