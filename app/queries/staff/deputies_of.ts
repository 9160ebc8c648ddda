import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import type { Day } from '#values/day'

interface NamedDeputy {
  id: number
  name: string
  desk: string
  post: string
  since: Day
  until: Day
}

/** Deputies a person has named, running or to come. */
export const deputiesOf = (userId: number): Promise<NamedDeputy[]> =>
  db
    .from('deputies')
    .join('staff_posts', 'staff_posts.id', 'deputies.staff_post_id')
    .join('users', 'users.id', 'deputies.deputy_id')
    .where('staff_posts.user_id', userId)
    .whereNull('deputies.ended_at')
    .where('deputies.until', '>=', today())
    .orderBy('deputies.since')
    .select('deputies.id', 'users.name', 'staff_posts.desk', 'staff_posts.post', 'deputies.since', 'deputies.until')

/** Staff who could act for somebody at one of these desks. */
export const colleaguesAt = (desks: string[], besides: number): Promise<{ id: number; name: string }[]> =>
  db
    .from('users')
    .whereIn('id', (query) =>
      query
        .from('staff_posts')
        .whereIn('desk', desks)
        .where((running) => running.whereNull('until').orWhere('until', '>=', today()))
        .select('user_id')
    )
    .whereNot('id', besides)
    .whereNull('deactivated_at')
    .orderBy('id')
    .select('id', 'name')
