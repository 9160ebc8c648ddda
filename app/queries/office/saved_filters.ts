import db from '@adonisjs/lucid/services/db'

/** The views of a desk's list that a person has kept. */
export const savedFilters = (userId: number, desk: string): Promise<{ id: number; name: string; query: string }[]> =>
  db.from('saved_filters').where({ user_id: userId, desk }).orderBy('id').select('id', 'name', 'query')
