import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { AuditReader } from '#queries/audit/audit_reader'
import { editionsWhere } from '#queries/courses/editions_where'
import { AUDITED_CASES, type AuditedKind } from '#workflows/audited_cases'

export interface FoundCase {
  kind: AuditedKind
  id: number
  number: string
  company: string | null
  subject: string
  subject_en: string
  state: string
  /** an enrolment in a course of which not even the title is told without a purpose */
  isProtected: boolean
  /** when it arrived, as stored */
  at: string
}

type Cases = DatabaseQueryBuilderContract<any>

export interface KindOfCases {
  /** rows of this kind that exist for the reader, as `number`, `company`, `subject`, `subject_en` */
  rows: (reader: AuditReader) => Cases
  /** column by which the programme, scheme or kind of course is narrowed */
  programme?: string
  /** where its words are found; none: it has no company */
  searchText?: string
}

const orNull = (query: Cases, column: string, without: number[]) =>
  query.where((one: Cases) => one.whereNull(column).orWhereNotIn(column, without))

export const CASES_OF_KIND: Record<AuditedKind, KindOfCases> = {
  claim: {
    rows: ({ companies }) =>
      db
        .from('claims')
        .join('companies', 'companies.id', 'claims.company_id')
        .join('subsidy_programmes', 'subsidy_programmes.id', 'claims.programme_id')
        .whereNotNull('claims.number')
        .whereNotIn('claims.company_id', companies)
        .select(
          'claims.number',
          'companies.name as company',
          'subsidy_programmes.name as subject',
          'subsidy_programmes.name_en as subject_en'
        ),
    programme: 'claims.programme_id',
    searchText: 'claims.search_text',
  },

  certification: {
    rows: ({ certifications }) =>
      db
        .from('certifications')
        .join('companies', 'companies.id', 'certifications.company_id')
        .join('certification_schemes', 'certification_schemes.id', 'certifications.scheme_id')
        .whereNotNull('certifications.number')
        .whereNotIn('certifications.id', certifications)
        .select('certifications.number', 'companies.name as company')
        .select('certification_schemes.name as subject', 'certification_schemes.name_en as subject_en'),
    programme: 'certifications.scheme_id',
    searchText: 'certifications.search_text',
  },

  certificate_revocation: {
    rows: ({ certifications }) =>
      db
        .from('certificate_revocations')
        .join('certifications', 'certifications.id', 'certificate_revocations.certification_id')
        .join('companies', 'companies.id', 'certifications.company_id')
        .join('certification_schemes', 'certification_schemes.id', 'certifications.scheme_id')
        .whereNotIn('certificate_revocations.certification_id', certifications)
        .select('certifications.number', 'companies.name as company')
        .select('certification_schemes.name as subject', 'certification_schemes.name_en as subject_en'),
    programme: 'certifications.scheme_id',
    searchText: 'certifications.search_text',
  },

  enrolment: {
    rows: ({ accounts, companies }) =>
      orNull(
        orNull(
          db
            .from('enrolments')
            .join('course_sessions', 'course_sessions.id', 'enrolments.course_session_id')
            .join('courses', 'courses.id', 'course_sessions.course_id')
            .leftJoin('companies', 'companies.id', 'enrolments.company_id'),
          'enrolments.user_id',
          accounts
        ),
        'enrolments.company_id',
        companies
      ).select(
        'courses.code as number',
        'courses.title as subject',
        'courses.title_en as subject_en',
        'companies.name as company',
        'course_sessions.kind_edition_id as edition'
      ),
    programme: 'courses.course_kind_id',
    searchText: 'companies.search_text',
  },

  payment_run: {
    rows: () => db.from('payment_runs').select('payment_runs.fiscal_year', 'payment_runs.serial'),
  },
}

/** Cases of a kind with their state and arrival. */
export function casesThatExist(kind: AuditedKind, reader: AuditReader): Cases {
  const { table, arrivedAt } = AUDITED_CASES[kind]
  return CASES_OF_KIND[kind]
    .rows(reader)
    .select(`${table}.id`, `${table}.state`, `${table}.${arrivedAt} as at`)
    .whereNotNull(`${table}.${arrivedAt}`)
}

/** Editions of which nobody learns here for which company somebody takes part. */
export const protectedEditions = () => editionsWhere(({ privacy }) => privacy === 'protected')

export function asFound(kind: AuditedKind, row: any, hidden: number[]): FoundCase {
  const { id, state, at, subject, subject_en: inEnglish } = row
  const isProtected = kind === 'enrolment' && hidden.includes(row.edition)
  const company = isProtected ? null : (row.company ?? null)

  return { kind, id, number: numberOf(kind, row), company, state, isProtected, at, subject: subject ?? '', subject_en: inEnglish ?? subject ?? '' }
}

/** Of a protected course, that somebody applied: to which, nobody learns. */
export const withoutCourse = (found: FoundCase): FoundCase =>
  found.isProtected ? { ...found, number: `#${found.id}`, subject: '', subject_en: '' } : found

/** Enrolments and runs have no number of their own on paper. */
function numberOf(kind: AuditedKind, { id, number, fiscal_year: year, serial }: any): string {
  if (kind === 'payment_run') return `${year}-${serial}`
  return kind === 'enrolment' ? `${number}-${id}` : number
}
