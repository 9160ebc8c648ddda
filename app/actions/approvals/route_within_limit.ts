import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Proposal from '#models/proposal'
import { postAbove } from '#rules/approvals/route'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

/**
 * The posts that must approve, once the officer's own limit is heard: what is decided is the lesser of
 * the programme's threshold and the officer's. Beyond it the post above is asked as well.
 * @throws RuleViolation `beyond_own_limit` when there is no post above
 */
export async function routeWithinLimit(
  trx: TransactionClientContract,
  { route, amount }: Proposal,
  position: number,
  actor: Actor
): Promise<string[]> {
  if (position < route.length || amount === null) return route
  const limit = await limitOf(trx, actor)
  if (limit === null || amount <= limit) return route
  const above = postAbove(actor.post!)
  if (!above) throw new RuleViolation('beyond_own_limit', { amount, limit })

  return [...route, above]
}

/** A deputy decides within the limit of the officer stood in for. */
async function limitOf(trx: TransactionClientContract, { id, post, deputyForId }: Actor): Promise<number | null> {
  const held = await trx
    .from('staff_posts')
    .where({ user_id: deputyForId ?? id, desk: 'claims', post })
    .where('since', '<=', today())
    .where((query) => query.whereNull('until').orWhere('until', '>=', today()))
    .select('approval_limit')
    .first()

  return held?.approval_limit === null || held?.approval_limit === undefined ? null : Number(held.approval_limit)
}
