import db from '@adonisjs/lucid/services/db'

/** The visible place of each waiting enrolment, counted from 1: by priority, then arrival. One statement for any number of them. */
export async function placesInQueue(ids: number[]): Promise<Map<number, number>> {
  const rows = await db
    .from('enrolments as mine')
    .join('enrolments as ahead', (join) => join.on('ahead.course_session_id', 'mine.course_session_id'))
    .whereIn('mine.id', ids)
    .where({ 'mine.state': 'waiting', 'ahead.state': 'waiting' })
    .whereRaw(
      `(ahead.id = mine.id or ahead.priority < mine.priority or (ahead.priority = mine.priority and (ahead.arrived_at < mine.arrived_at
        or (ahead.arrived_at = mine.arrived_at and (ahead.arrival < mine.arrival or (ahead.arrival = mine.arrival and ahead.id < mine.id))))))`
    )
    .groupBy('mine.id')
    .select('mine.id')
    .count('* as place')

  return new Map(rows.map(({ id, place }) => [id, Number(place)]))
}
