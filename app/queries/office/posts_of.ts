import StaffPost from '#models/staff_post'
import { today } from '#values/clock'

/** The posts a person holds today, by date of transfer. */
export const postsOf = (userId: number, desk?: string) =>
  StaffPost.query()
    .where('userId', userId)
    .where('since', '<=', today())
    .where((query) => query.whereNull('until').orWhere('until', '>=', today()))
    .if(desk, (query) => query.where('desk', desk!))
    .orderBy('id')
