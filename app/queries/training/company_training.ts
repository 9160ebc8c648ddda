import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { DateTime } from 'luxon'
import { readInstant } from '#models/columns'
import { editionsWhere } from '#queries/courses/editions_where'
import { sharedFacts, type SharedFacts } from '#queries/training/shared_facts'
import { typedNames } from '#queries/training/typed_names'
import { standingFor, type CompanyStanding } from '#rules/courses/company_standing'
import type { SharedItem } from '#rules/courses/shared_items'

const PAGE = 30
const SEATED = ['confirmed', 'attending', 'completed', 'not_completed', 'absent']

/** A line of what a company may know of its people's courses: who, which course, and how far. */
export interface CompanyEnrolment {
  id: number
  name: string
  course: { code: string; title: string; titleEn: string | null }
  number: number
  startsAt: DateTime
  standing: CompanyStanding
  /** nominated: until when the person can accept */
  until: DateTime | null
  canWithdraw: boolean
  /** only what the participant shares, item by item */
  shared: SharedFacts
}

/**
 * The people whom a company nominated, those it pays for, and those who let it know, newest first. Of a protected kind
 * nothing is here, not even in a count, unless the participant shares it; of a person who has left, nothing is.
 */
export async function companyTraining(companyId: number, before: number | null): Promise<{ enrolments: CompanyEnrolment[]; next: number | null }> {
  const protectedEditions = await editionsWhere(({ privacy }) => privacy === 'protected')
  const rows = await visible(companyId, protectedEditions)
    .if(before !== null, (query) => query.where('enrolments.id', '<', before!))
    .orderBy('enrolments.id', 'desc')
    .limit(PAGE + 1)
    .select('enrolments.id', 'enrolments.user_id', 'enrolments.state', 'enrolments.nominated_by_id', 'enrolments.held_until', 'enrolments.shared')
    .select('course_sessions.id as session_id', 'course_sessions.number', 'course_sessions.starts_at', 'courses.code', 'courses.title', 'courses.title_en', 'users.name')
    .select(employment(companyId).whereNull('employments.ended_at').count('*').as('is_employed'))
  const shown = rows.slice(0, PAGE)
  const typed = await typedNames(companyId, shown.map(({ session_id: id }) => id))
  const shared = await sharedFacts(shown.map(({ id, shared: items }) => ({ id, items: JSON.parse(items ?? '[]') as SharedItem[] })))

  return {
    enrolments: shown.map((row) => ({
      id: row.id,
      name: Number(row.is_employed) > 0 ? row.name : (typed.get(row.user_id) ?? ''),
      course: { code: row.code, title: row.title, titleEn: row.title_en },
      number: row.number,
      startsAt: readInstant(row.starts_at),
      ...standing(row),
      shared: shared.get(row.id)!,
    })),
    next: rows.length > PAGE ? (shown.at(-1).id as number) : null,
  }
}

function standing({ state, nominated_by_id: nominator, held_until: heldUntil }: any) {
  const found = standingFor(state)
  const isOpen = nominator !== null && (found === 'awaited' || found === 'waiting')

  return { standing: found, until: found === 'awaited' && heldUntil ? readInstant(heldUntil) : null, canWithdraw: isOpen }
}

function visible(companyId: number, protectedEditions: number[]): DatabaseQueryBuilderContract<any> {
  const isEmployed = (query: any) => query.whereExists(employment(companyId).whereNull('employments.ended_at'))
  const hasLeftSince = employment(companyId).whereNotNull('employments.ended_at').whereColumn('employments.ended_at', '>=', 'enrolments.nominated_at')
  const isNominated = (query: any) => query.whereNotNull('enrolments.nominated_by_id').where((one: any) => void isEmployed(one).orWhereNotExists(hasLeftSince))
  const isKnown = (query: any) =>
    void isEmployed(query)
      .whereIn('enrolments.state', SEATED)
      .where((one: any) => void one.where('enrolments.payer', 'company').orWhere('enrolments.shared', 'like', '["%'))

  return db
    .from('enrolments')
    .join('course_sessions', 'course_sessions.id', 'enrolments.course_session_id')
    .join('courses', 'courses.id', 'course_sessions.course_id')
    .join('users', 'users.id', 'enrolments.user_id')
    .where('enrolments.party', 'person')
    .where((query) => {
      void query.where((ordinary) => {
        void ordinary.where('enrolments.company_id', companyId).whereNotIn('course_sessions.kind_edition_id', protectedEditions)
        void ordinary.where((one) => void one.where(isNominated).orWhere(isKnown))
      })
      void query.orWhere((kept) => {
        void kept.whereIn('course_sessions.kind_edition_id', protectedEditions).whereIn('enrolments.state', SEATED)
        void isEmployed(kept.where('enrolments.shared', 'like', '%"participation"%'))
      })
    })
}

/** The person's employments at the company that both have confirmed. */
const employment = (companyId: number) =>
  db.from('employments').whereColumn('employments.user_id', 'enrolments.user_id').where('employments.company_id', companyId).whereNotNull('employments.confirmed_at')
