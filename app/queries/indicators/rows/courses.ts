import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { atMoment, inState, text } from '#queries/indicators/rows/cells'
import type { Cell, Description } from '#queries/indicators/rows/describe'
import { jsonValue } from '#queries/json_value'

/** Of a protected kind neither the person nor the employer leaves the desk that holds it; to an auditor no person is named here. */
export const describeEnrolments: Description = {
  columns: ['course', 'session', 'startsAt', 'participant', 'company', 'state'],
  async of(client, ids, { namesPeople }) {
    const rows = await withSession(
      client,
      client.from('enrolments').join('course_sessions as sessions', 'sessions.id', 'enrolments.course_session_id')
    )
      .join('users', 'users.id', 'enrolments.user_id')
      .leftJoin('companies', 'companies.id', 'enrolments.company_id')
      .whereIn('enrolments.id', ids)
      .select('enrolments.id', 'enrolments.state', 'users.name as participant', 'companies.name as company')

    return rows.map((row) => {
      const isOpen = namesPeople && row.privacy === 'ordinary'
      return {
        id: row.id,
        cells: {
          ...ofSession(row),
          participant: text(isOpen ? row.participant : null),
          company: text(isOpen ? row.company : null),
          state: inState('enrolment', row.state),
        },
      }
    })
  },
}

export const describeSessions: Description = {
  columns: ['course', 'session', 'startsAt'],
  async of(client, ids) {
    const rows = await withSession(client, client.from('course_sessions as sessions')).whereIn('sessions.id', ids).select('sessions.id')
    return rows.map((row) => ({ id: row.id, cells: ofSession(row) }))
  },
}

const withSession = (client: QueryClientContract, query: ReturnType<QueryClientContract['from']>) =>
  query
    .join('courses', 'courses.id', 'sessions.course_id')
    .join('kind_editions as editions', 'editions.id', 'sessions.kind_edition_id')
    .select('courses.title', 'courses.title_en', 'sessions.number', 'sessions.starts_at')
    .select(client.raw(`${jsonValue(client, 'editions.definition', 'privacy')} as privacy`))

const ofSession = (row: any): Record<string, Cell | null> => ({
  course: text({ ja: row.title, en: row.title_en ?? row.title }),
  session: { kind: 'number', number: row.number },
  startsAt: atMoment(row.starts_at),
})
