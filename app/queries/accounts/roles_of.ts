import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'

/** The companies a person may act for. */
export const companiesOf = (userId: number): Promise<{ id: number; name: string; kind: string }[]> =>
  db
    .from('affiliations')
    .join('companies', 'companies.id', 'affiliations.company_id')
    .where('affiliations.user_id', userId)
    .whereNull('affiliations.until')
    .whereIn('affiliations.kind', ['administrator', 'member'])
    .orderBy('affiliations.id')
    .select('companies.id', 'companies.name', 'affiliations.kind')

/** The posts a person holds today, their own and those he is deputy for. */
export async function officePostsOf(userId: number): Promise<{ desk: string; post: string; deputyFor: string | null }[]> {
  const day = today()
  const held = await running(day).where('staff_posts.user_id', userId).select('desk', 'post')
  const deputised = await running(day)
    .join('deputies', 'deputies.staff_post_id', 'staff_posts.id')
    .join('users', 'users.id', 'staff_posts.user_id')
    .where('deputies.deputy_id', userId)
    .where('deputies.since', '<=', day)
    .where('deputies.until', '>=', day)
    .whereNull('deputies.ended_at')
    .select('desk', 'post', 'users.name as deputy_for')

  return [...held, ...deputised].map(({ desk, post, deputy_for }) => ({ desk, post, deputyFor: deputy_for ?? null }))
}

/** Whether a person has to do with courses in their own name: as an employee, with a profile, or enrolled. */
export async function isLearner(userId: number): Promise<boolean> {
  const told = await db.from('learner_profiles').where('user_id', userId).select('id').first()
  const employed = told ?? (await db.from('affiliations').where({ user_id: userId, kind: 'employee' }).whereNull('until').select('id').first())
  const enrolled = employed ?? (await db.from('enrolments').where('user_id', userId).whereNot('party', 'company').select('id').first())

  return Boolean(enrolled)
}

const running = (day: string) =>
  db
    .from('staff_posts')
    .where('staff_posts.since', '<=', day)
    .where((query) => query.whereNull('staff_posts.until').orWhere('staff_posts.until', '>=', day))
    .orderBy('staff_posts.id')
