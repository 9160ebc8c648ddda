import db from '@adonisjs/lucid/services/db'

/** Names of people by id, in one query. */
export async function namesOf(ids: (number | null | undefined)[]): Promise<Record<number, string>> {
  const wanted = [...new Set(ids.filter((id): id is number => Boolean(id)))]
  const people: { id: number; name: string }[] = wanted.length ? await db.from('users').whereIn('id', wanted).select('id', 'name') : []

  return Object.fromEntries(people.map(({ id, name }) => [id, name]))
}
