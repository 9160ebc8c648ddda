import { assertAdministratorRemains, lockAdministrators } from '#actions/staff/remaining_administrator'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

interface Access {
  userId: number
  actorId: number
}

/** Shuts a person out at once, on every device. @throws RuleViolation `not_oneself`, `last_administrator` */
export async function deactivate({ userId, actorId }: Access) {
  if (userId === actorId) throw new RuleViolation('not_oneself')
  await change({ userId, actorId }, storedInstant(now()), 'user.deactivated')
}

/** Lets the person in again. */
export const reactivate = (access: Access) => change(access, null, 'user.reactivated')

const change = ({ userId, actorId }: Access, deactivatedAt: string | null, action: string) =>
  inTransaction(async (trx) => {
    await lockAdministrators(trx)
    await trx.from('users').where('id', userId).update({ deactivated_at: deactivatedAt })
    if (deactivatedAt) await assertAdministratorRemains(trx)
    await recordAudit(trx, { actor: { id: actorId, as: 'administrator' }, action, subject: { type: 'user', id: userId } })
  })
