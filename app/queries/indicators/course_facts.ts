import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { majorSql, sizeSql } from '#queries/companies/company_classes'
import type { Facts } from '#queries/indicators/indicator'
import { instantsOf } from '#queries/indicators/instants_of'
import { jsonValue } from '#queries/json_value'
import type { Period } from '#rules/indicators/period'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

/** Who was there at least once. */
const TOOK_PART: EnrolmentState[] = ['attending', 'completed', 'not_completed']

/** Sessions that took or take place, by their first day. */
export const sessionsHeld = (client: QueryClientContract, period: Period): Facts =>
  held(client.from('course_sessions as sessions'), period)
    .select('sessions.id as id', 'courses.field as by_field', 'kinds.project as by_project')
    .select(client.raw('null as subject'))

/** People who took part in them, for themselves or sent; an account merged into another is the same person. */
export const participations = (client: QueryClientContract, period: Period): Facts =>
  enrolled(client, period).select(client.raw('coalesce(users.merged_into_id, users.id) as subject'))

/** Those sent by a company or known to work there. A protected kind tells no employer. */
export const participationsOfCompanies = (client: QueryClientContract, period: Period): Facts =>
  enrolled(client, period)
    .join('companies', 'companies.id', 'enrolments.company_id')
    .join('kind_editions as editions', 'editions.id', 'sessions.kind_edition_id')
    .whereRaw(`${jsonValue(client, 'editions.definition', 'privacy')} = 'ordinary'`)
    .select('enrolments.company_id as subject')
    .select(client.raw(`${majorSql('companies.industry')} as by_industry, ${sizeSql('companies.regular_employees')} as by_size`))

const enrolled = (client: QueryClientContract, period: Period): Facts =>
  held(client.from('enrolments').join('course_sessions as sessions', 'sessions.id', 'enrolments.course_session_id'), period)
    .join('users', 'users.id', 'enrolments.user_id')
    .whereNot('enrolments.party', 'company')
    .whereIn('enrolments.state', TOOK_PART)
    .select('enrolments.id as id', 'courses.field as by_field', 'kinds.project as by_project')

function held(query: Facts, period: Period): Facts {
  const { from, before } = instantsOf(period)
  return query
    .join('courses', 'courses.id', 'sessions.course_id')
    .join('course_kinds as kinds', 'kinds.id', 'courses.course_kind_id')
    .whereIn('sessions.state', ['published', 'finished'])
    .where('sessions.starts_at', '>=', from)
    .where('sessions.starts_at', '<', before)
}
