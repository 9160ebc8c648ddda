import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import type { Day } from '#values/day'

export interface HeldPost {
  id: number
  desk: string
  post: string
  since: Day
  until: Day | null
}

export interface StaffMember {
  id: number
  name: string
  email: string
  isActive: boolean
  posts: HeldPost[]
}

const PAGE = 50

/** Everyone who holds or held a post, by id, a page at a time, with the posts that run or are to come. */
export async function staffList(after = 0): Promise<{ staff: StaffMember[]; next: number | null }> {
  const people = await db
    .from('users')
    .whereIn('id', (query) => query.from('staff_posts').select('user_id'))
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE + 1)
    .select('id', 'name', 'email', 'deactivated_at')
  const shown = people.slice(0, PAGE)
  const posts = await postsOfPeople(shown.map(({ id }) => id))

  return {
    staff: shown.map(({ id, name, email, deactivated_at: gone }) => ({ id, name, email, isActive: gone === null, posts: posts.filter((post) => post.userId === id) })),
    next: people.length > PAGE ? shown.at(-1).id : null,
  }
}

const postsOfPeople = (ids: number[]): Promise<(HeldPost & { userId: number })[]> =>
  db
    .from('staff_posts')
    .whereIn('user_id', ids)
    .where((query) => query.whereNull('until').orWhere('until', '>=', today()))
    .orderBy('id')
    .select('id', 'user_id as userId', 'desk', 'post', 'since', 'until')

/** Every post of one person, ended ones too, newest first. */
export const allPostsOf = (userId: number): Promise<HeldPost[]> =>
  db.from('staff_posts').where('user_id', userId).orderBy('since', 'desc').orderBy('id', 'desc').select('id', 'desk', 'post', 'since', 'until')
