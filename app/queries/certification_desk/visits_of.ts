import db from '@adonisjs/lucid/services/db'
import type { Day } from '#values/day'

interface Visit {
  id: number
  kind: string
  held_on: Day
  place: string | null
  attendees: string | null
  notes: string
  author: string
}

/** Visits and hearings of a case, the latest first. */
export const visitsOf = (certificationId: number): Promise<Visit[]> =>
  db
    .from('site_visits')
    .join('users', 'users.id', 'site_visits.author_id')
    .where('certification_id', certificationId)
    .orderBy('held_on', 'desc')
    .orderBy('site_visits.id', 'desc')
    .select('site_visits.id', 'kind', 'held_on', 'place', 'attendees', 'notes', 'users.name as author')
