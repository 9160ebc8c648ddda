import db from '@adonisjs/lucid/services/db'
import { moments, plain, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'

/** 職員の役割: who holds and held which post. */
export const staffPosts: Register = {
  posts: { admin: ['administrator'], audit: ['auditor'] },
  key: 'staff_posts.id',
  columns: () => [
    ...plain('person', 'email'),
    word('desk', ({ t }) => (desk) => t(`staff.desks.${desk}`)),
    word('post', ({ t }) => (post) => t(`staff.posts.${post}`)),
    ...plain('since', 'until'),
    ...moments('deactivated_at'),
  ],
  rows: () =>
    db
      .from('staff_posts')
      .join('users', 'users.id', 'staff_posts.user_id')
      .select('users.name as person', 'users.email', 'users.deactivated_at', 'staff_posts.desk', 'staff_posts.post', 'staff_posts.since', 'staff_posts.until'),
}
