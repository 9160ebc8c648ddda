import db from '@adonisjs/lucid/services/db'
import type { AuditedKind } from '#workflows/audited_cases'

interface Named {
  id: number
  name: string
  name_en: string | null
}

/** What the search offers to choose from: programmes of every kind, and everybody who ever held a post. */
export async function searchChoices() {
  const named = (table: string): Promise<Named[]> => db.from(table).orderBy('id').select('id', 'name', 'name_en')
  const programmes: [AuditedKind, Named[]][] = [
    ['claim', await named('subsidy_programmes')],
    ['certification', await named('certification_schemes')],
    ['enrolment', await named('course_kinds')],
  ]

  return { programmes, people: await everybodyOfTheOffice() }
}

export const everybodyOfTheOffice = (): Promise<{ id: number; name: string }[]> =>
  db
    .from('users')
    .whereIn('id', (posts) => posts.from('staff_posts').select('user_id'))
    .orderBy('name')
    .orderBy('id')
    .select('id', 'name')

/** What the trail tells of; read from its index, a few dozen words. */
export const actionsOfTrail = async (): Promise<string[]> =>
  (await db.from('audit_trail').distinct('action').orderBy('action')).map(({ action }) => action)
