import StaffPost from '#models/staff_post'
import { today } from '#values/clock'

/** Posts whose holders named this person their deputy for a period that includes today (代決). */
export const deputisedPostsOf = (userId: number, desks: string | string[]) =>
  StaffPost.query()
    .whereIn('desk', [desks].flat())
    .where('since', '<=', today())
    .where((query) => query.whereNull('until').orWhere('until', '>=', today()))
    .whereIn('id', (query) =>
      query
        .from('deputies')
        .select('staff_post_id')
        .where('deputy_id', userId)
        .where('since', '<=', today())
        .where('until', '>=', today())
        .whereNull('ended_at')
    )
    .preload('user')
