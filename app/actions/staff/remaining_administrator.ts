import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleViolation } from '#rules/rule_violation'
import { today } from '#values/clock'

/** First statement of what could leave the office without an administrator: such changes happen one after the other. */
export const lockAdministrators = (trx: TransactionClientContract) => trx.from('staff_posts').where('desk', 'admin').increment('user_id', 0)

/** @throws RuleViolation `last_administrator` when the change would leave the office without one */
export async function assertAdministratorRemains(trx: TransactionClientContract) {
  const one = await trx
    .from('staff_posts')
    .join('users', 'users.id', 'staff_posts.user_id')
    .where({ desk: 'admin', post: 'administrator' })
    .where('staff_posts.since', '<=', today())
    .whereNull('staff_posts.until')
    .whereNull('users.deactivated_at')
    .select('staff_posts.id')
    .first()
  if (!one) throw new RuleViolation('last_administrator')
}
