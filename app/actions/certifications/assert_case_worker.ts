import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { holdFunction } from '#actions/approvals/hold_function'
import type Certification from '#models/certification'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * Only its own clerk works on a case, as case worker for its life. Call it after the case is locked.
 * @throws RuleViolation `own_company`, `four_eyes`, `not_assignee`
 */
export async function assertCaseWorker(trx: TransactionClientContract, { id, companyId, assigneeId }: Certification, actor: Actor) {
  await holdFunction(trx, { type: 'certification', id, companyId }, actor.id!, 'case_worker')
  if (assigneeId !== actor.id) throw new RuleViolation('not_assignee')
}
