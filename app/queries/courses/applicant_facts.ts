import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { readInstant } from '#models/columns'
import Company from '#models/company'
import LearnerProfile from '#models/learner_profile'
import { companySnapshot } from '#queries/companies/company_snapshot'
import { smeStatus } from '#rules/companies/sme_status'
import type { AudienceFacts } from '#rules/courses/audience_class'
import type { Span } from '#rules/courses/overlap'
import type { Boosts } from '#rules/courses/priority'
import { GONE, type EnrolmentState } from '#workflows/enrolment_workflow'
import { dayOf, type Day } from '#values/day'

/** A meeting the person already goes to, or waits for. */
export interface Engagement extends Span {
  title: string
  titleEn: string
  day: Day
}

const HAD_A_PLACE: EnrolmentState[] = ['confirmed', 'attending', 'completed', 'not_completed', 'absent']

/** Employers that count: those of an employee's affiliation, and those declared and confirmed. */
export async function confirmedEmployers(client: QueryClientContract, userId: number): Promise<Company[]> {
  const affiliated = client.from('affiliations').where({ user_id: userId, kind: 'employee' }).whereNull('until').select('company_id')
  const declared = client.from('employments').where('user_id', userId).whereNotNull('confirmed_at').whereNull('ended_at').whereNotNull('company_id').select('company_id')

  return Company.query({ client }).where((query) => query.whereIn('id', affiliated).orWhereIn('id', declared)).orderBy('id')
}

export async function audienceFacts(client: QueryClientContract, userId: number | null, employers: Company[]): Promise<AudienceFacts & { bornOn: Day | null }> {
  const profile = userId === null ? null : await LearnerProfile.query({ client }).where({ userId }).first()

  return {
    employers: employers.map((company) => ({
      id: company.id,
      isInWard: Boolean(company.headOfficeInWard || company.mainOfficeInWard),
      isSme: smeStatus(companySnapshot(company)).isSme,
    })),
    livesInWard: profile?.livesInWard ?? false,
    studiesInWard: profile?.studiesInWard ?? false,
    bornOn: profile?.bornOn ?? null,
  }
}

/** Who never had a place comes before who had one; so does who lost the last lottery. */
export async function boostsOf(client: QueryClientContract, partyKey: string): Promise<Boosts> {
  const hadOne = await client.from('enrolments').where('party_key', partyKey).whereIn('state', HAD_A_PLACE).select('id').first()
  const last = await client
    .from('enrolments')
    .join('course_sessions', 'course_sessions.id', 'enrolments.course_session_id')
    .where('party_key', partyKey)
    .where('course_sessions.allocation', 'lottery')
    .whereNotNull('course_sessions.results_released_at')
    .whereNotNull('enrolments.lottery_number')
    .orderBy([{ column: 'course_sessions.results_released_at', order: 'desc' }, { column: 'enrolments.id', order: 'desc' }])
    .select('enrolments.outcome')
    .first()

  return { firstTimer: !hadOne, lostLastTime: last?.outcome === 'lost' }
}

export async function completedCourses(client: QueryClientContract, userId: number): Promise<string[]> {
  const rows = await client
    .from('enrolments')
    .join('course_sessions', 'course_sessions.id', 'enrolments.course_session_id')
    .join('courses', 'courses.id', 'course_sessions.course_id')
    .where({ 'enrolments.user_id': userId, 'enrolments.state': 'completed' })
    .whereNot('enrolments.party', 'company')
    .select('courses.code')

  return rows.map(({ code }) => code)
}

/** Every meeting of the person's other sessions that are neither over nor given up, earliest first. */
export async function engagementsOf(client: QueryClientContract, userId: number, but: number): Promise<Engagement[]> {
  const rows = await client
    .from('enrolments')
    .join('course_sessions', 'course_sessions.id', 'enrolments.course_session_id')
    .join('courses', 'courses.id', 'course_sessions.course_id')
    .join('meetings', 'meetings.course_session_id', 'course_sessions.id')
    .where({ 'enrolments.user_id': userId, 'enrolments.is_live': true, 'course_sessions.state': 'published' })
    .whereNot('enrolments.party', 'company')
    .whereNot('course_sessions.id', but)
    .whereNotIn('enrolments.state', [...GONE])
    .orderBy([{ column: 'meetings.starts_at' }, { column: 'meetings.id' }])
    .select('courses.title', 'courses.title_en', 'meetings.starts_at', 'meetings.ends_at')

  return rows.map((row) => ({
    title: row.title,
    titleEn: row.title_en ?? row.title,
    startsAt: readInstant(row.starts_at),
    endsAt: readInstant(row.ends_at),
    day: dayOf(readInstant(row.starts_at)),
  }))
}
