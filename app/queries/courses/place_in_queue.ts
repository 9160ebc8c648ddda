import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface PlaceInQueue {
  place: number
  waiting: number
}

/** The place of each of these enrolments in its waiting list; those that do not wait have none. */
export async function placesInQueue(enrolmentIds: readonly number[], client: QueryClientContract = db.connection()): Promise<Map<number, PlaceInQueue>> {
  const sessions = client.from('enrolments').whereIn('id', [...enrolmentIds]).where('state', 'waiting').select('course_session_id')
  const queue = await client
    .from('enrolments')
    .whereIn('course_session_id', sessions)
    .where('state', 'waiting')
    .orderBy(['course_session_id', 'priority', 'arrived_at', 'arrival', 'id'])
    .select('id', 'course_session_id')
  const bySession = Map.groupBy(queue, (row) => row.course_session_id as number)
  const places = [...bySession.values()].flatMap((rows) => rows.map(({ id }, index) => [id as number, { place: index + 1, waiting: rows.length }] as const))

  return new Map(places.filter(([id]) => enrolmentIds.includes(id)))
}

export const placeInQueue = async (enrolmentId: number, client?: QueryClientContract): Promise<PlaceInQueue | null> =>
  (await placesInQueue([enrolmentId], client)).get(enrolmentId) ?? null
