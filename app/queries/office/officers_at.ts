import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#values/clock'
import type { Desk } from '#values/desks'

export interface Officer {
  id: number
  email: string
  locale: string
}

export interface PostAtDesk {
  desk: Desk
  post: string
}

/** Who may act today by a post of a desk: its holders, and the deputies they named. */
export async function officersAt(client: QueryClientContract, { desk, post }: PostAtDesk): Promise<Officer[]> {
  const posts = await client
    .from('staff_posts')
    .where({ desk, post })
    .where('since', '<=', today())
    .where((query) => query.whereNull('until').orWhere('until', '>=', today()))
    .select('id', 'user_id')
  const deputies = await client
    .from('deputies')
    .whereIn(
      'staff_post_id',
      posts.map(({ id }) => id)
    )
    .where('since', '<=', today())
    .where('until', '>=', today())
    .whereNull('ended_at')
    .select('deputy_id')
  const ids = [...posts.map(({ user_id }) => user_id), ...deputies.map(({ deputy_id }) => deputy_id)]

  return client.from('users').whereIn('id', ids).whereNull('deactivated_at').select('id', 'email', 'locale').orderBy('id')
}
