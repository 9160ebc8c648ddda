import db from '@adonisjs/lucid/services/db'

/** Whose enrolments these are, in one query. */
export async function namesOfEnrolments(ids: (number | undefined)[]): Promise<Map<number, string>> {
  const wanted = ids.filter((id) => id !== undefined)
  const people = db.from('enrolments').join('users', 'users.id', 'enrolments.user_id').whereIn('enrolments.id', wanted)
  const rows = wanted.length === 0 ? [] : await people.select('enrolments.id', 'users.name')

  return new Map(rows.map(({ id, name }) => [Number(id), String(name)]))
}
