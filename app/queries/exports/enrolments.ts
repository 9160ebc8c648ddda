import db from '@adonisjs/lucid/services/db'
import { moments, named, numbers, plain, state, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

const PROTECTED = '%"privacy":"protected"%'

/** 受講申込台帳, of every session. Who takes part in a protected course is in it for a reason alone, and never with an employer. */
export const enrolments: Register = {
  posts: { courses: ['clerk'], audit: ['auditor'] },
  key: 'enrolments.id',
  closes: ['accounts', 'companies'],
  asksReason: true,
  needsReason: ['audit'],
  columns: () => [
    ...numbers('entry'),
    ...plain('code'),
    named('title'),
    ...numbers('session_number'),
    ...moments('starts_at'),
    ...plain('person', 'company'),
    word('party', ({ t }) => (party) => t(`exports.party.${party}`, party)),
    ...moments('arrived_at'),
    state(enrolmentWorkflow),
    ...numbers('seats', 'present_minutes'),
    ...moments('result_at'),
  ],
  rows: ({ reason, closed }) =>
    db
      .from('enrolments')
      .join('course_sessions as held', 'held.id', 'enrolments.course_session_id')
      .join('courses', 'courses.id', 'held.course_id')
      .join('kind_editions as editions', 'editions.id', 'held.kind_edition_id')
      .leftJoin('users', 'users.id', 'enrolments.user_id')
      .leftJoin('companies', 'companies.id', 'enrolments.company_id')
      .where((open) => open.whereNull('enrolments.user_id').orWhereNotIn('enrolments.user_id', closed.accounts))
      .where((open) => open.whereNull('enrolments.company_id').orWhereNotIn('enrolments.company_id', closed.companies))
      .if(!reason, (query) => query.where('editions.definition', 'not like', PROTECTED))
      .select('enrolments.id as entry', 'enrolments.party', 'enrolments.arrived_at', 'enrolments.state', 'enrolments.seats')
      .select('enrolments.present_minutes', 'enrolments.result_at', 'users.name as person')
      .select('courses.code', 'courses.title', 'courses.title_en', 'held.number as session_number', 'held.starts_at')
      .select(db.raw('case when editions.definition like ? then null else companies.name end as company', [PROTECTED])),
}
