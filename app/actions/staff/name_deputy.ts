import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Deputy from '#models/deputy'
import StaffPost from '#models/staff_post'
import { RuleViolation } from '#rules/rule_violation'
import { now, today } from '#values/clock'
import type { Day } from '#values/day'

interface Naming {
  staffPostId: number
  deputyId: number
  since: Day
  until: Day
  actorId: number
}

/**
 * The holder of an approving post names who acts for him in a period (代決).
 * @throws RuleViolation `deputy_is_oneself`, `deputy_period`, `deputy_overlaps`
 */
export const nameDeputy = ({ actorId, ...naming }: Naming): Promise<Deputy> =>
  inTransaction(async (trx) => {
    await trx.from('staff_posts').where({ id: naming.staffPostId, user_id: actorId }).increment('user_id', 0)
    const post = await StaffPost.query({ client: trx }).where({ id: naming.staffPostId, userId: actorId }).firstOrFail()
    if (naming.deputyId === actorId) throw new RuleViolation('deputy_is_oneself')
    if (naming.until < naming.since || naming.until < today()) throw new RuleViolation('deputy_period')
    await assertNoOverlap(naming, Deputy.query({ client: trx }))

    const deputy = await Deputy.create(naming, { client: trx })
    await recordAudit(trx, {
      actor: { id: actorId, as: post.post },
      action: 'deputy.named',
      subject: { type: 'staff_post', id: post.id },
      changes: { deputyId: [null, naming.deputyId], since: [null, naming.since], until: [null, naming.until] },
    })
    return deputy
  })

/** Ends a deputy's period at once; what the deputy decided stays decided. */
export const endDeputy = (deputyId: number, actorId: number): Promise<void> =>
  inTransaction(async (trx) => {
    const own = trx.from('staff_posts').where('user_id', actorId).select('id')
    await trx.from('deputies').where('id', deputyId).whereIn('staff_post_id', own).increment('deputy_id', 0)
    const deputy = await Deputy.query({ client: trx }).where('id', deputyId).whereIn('staffPostId', own).whereNull('endedAt').firstOrFail()
    await deputy.merge({ endedAt: now() }).save()
    await recordAudit(trx, { actor: { id: actorId, as: 'approver' }, action: 'deputy.ended', subject: { type: 'staff_post', id: deputy.staffPostId } })
  })

async function assertNoOverlap({ staffPostId, since, until }: Omit<Naming, 'actorId'>, deputies: ReturnType<typeof Deputy.query>) {
  const other = await deputies.where('staffPostId', staffPostId).whereNull('endedAt').where('since', '<=', until).where('until', '>=', since).first()
  if (other) throw new RuleViolation('deputy_overlaps')
}
