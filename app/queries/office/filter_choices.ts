import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import type { Desk } from '#values/desks'

/** What the desk's filters offer: programmes, years that have terms, and the clerks of today. */
export async function filterChoices() {
  const programmes: { id: number; name: string; name_en: string }[] = await db
    .from('subsidy_programmes')
    .orderBy('id')
    .select('id', 'name', 'name_en')
  const years: { fiscal_year: number }[] = await db.from('programme_terms').distinct('fiscal_year').orderBy('fiscal_year', 'desc')

  return { programmes, years: years.map(({ fiscal_year: year }) => year), clerks: await clerksToday('claims') }
}

export const clerksToday = (desk: Desk): Promise<{ id: number; name: string }[]> =>
  db
    .from('staff_posts')
    .join('users', 'users.id', 'staff_posts.user_id')
    .where({ desk, post: 'clerk' })
    .where('since', '<=', today())
    .where((query) => query.whereNull('until').orWhere('until', '>=', today()))
    .whereNull('users.deactivated_at')
    .distinct('users.id', 'users.name')
    .orderBy('users.id')
