import { assertAdministratorRemains, lockAdministrators } from '#actions/staff/remaining_administrator'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import StaffPost from '#models/staff_post'
import { RuleViolation } from '#rules/rule_violation'
import type { Day } from '#values/day'
import type { Yen } from '#values/yen'

interface NewPost {
  userId: number
  desk: string
  post: string
  since: Day
  /** yen this officer may decide alone; absent: what the programme says */
  approvalLimit?: Yen | null
  postedById: number
}

/** Gives a post from a day on. @throws RuleViolation `post_held` when it runs already */
export const givePost = ({ postedById, ...post }: NewPost): Promise<StaffPost> =>
  inTransaction(async (trx) => {
    await trx.from('users').where('id', post.userId).increment('id', 0)
    const held = await StaffPost.query({ client: trx })
      .where({ userId: post.userId, desk: post.desk, post: post.post })
      .where((query) => query.whereNull('until').orWhere('until', '>=', post.since))
      .first()
    if (held) throw new RuleViolation('post_held')

    const given = await StaffPost.create({ ...post, postedById, until: null }, { client: trx })
    await recordAudit(trx, {
      actor: { id: postedById, as: 'administrator' },
      action: 'post.given',
      subject: { type: 'user', id: post.userId },
      changes: { desk: [null, post.desk], post: [null, post.post], since: [null, post.since], approvalLimit: [null, post.approvalLimit ?? null] },
    })
    return given
  })

interface Ending {
  postId: number
  userId: number
  until: Day
  actorId: number
}

/** Ends a post after its last day; the row stays. @throws RuleViolation `post_ends_before_it_begins`, `last_administrator` */
export const endPost = ({ postId, userId, until, actorId }: Ending): Promise<void> =>
  inTransaction(async (trx) => {
    await lockAdministrators(trx)
    const post = await StaffPost.query({ client: trx }).where({ id: postId, userId }).firstOrFail()
    if (until < post.since) throw new RuleViolation('post_ends_before_it_begins')

    const before = post.until
    await post.merge({ until }).save()
    if (post.desk === 'admin') await assertAdministratorRemains(trx)
    await recordAudit(trx, {
      actor: { id: actorId, as: 'administrator' },
      action: 'post.ended',
      subject: { type: 'user', id: userId },
      changes: { desk: [post.desk, post.desk], post: [post.post, post.post], until: [before, until] },
    })
  })
