import db from '@adonisjs/lucid/services/db'
import { narrowingOf, type Queue } from '#queries/certification_desk/desk_queues'
import { narrow, type CaseFilter } from '#queries/office/desk_narrowing'
import { lastProposal } from '#queries/office/last_proposal'
import { pageByDueDay } from '#queries/office/page_by_due_day'
import { agedBy, type Clocked } from '#queries/office/processing_age'
import { today } from '#values/clock'
import type { CertificationState } from '#workflows/certification_workflow'

export interface DeskFilter extends CaseFilter {
  queue: Queue
  scheme?: number | null
}

/** Who looks, and the cases that do not exist for this person. */
export interface Reader {
  userId: number
  conflicted: ReadonlySet<number>
}

export interface DeskRow extends Clocked {
  id: number
  number: string
  state: CertificationState
  company: string
  scheme: string
  scheme_en: string
  assignee: string | null
  scheme_edition_id: number
  last_proposal: string | null
  /** reviews asked for, sent, and past their day */
  reviews: number
  reviews_sent: number
  reviews_late: number
}

/** One page of certifications. */
export const deskList = (filter: DeskFilter, reader: Reader) =>
  pageByDueDay<DeskRow>('certifications', (limit) => casesOf(filter, reader, limit), filter.after)

function casesOf(filter: DeskFilter, { userId, conflicted }: Reader, limit: number) {
  const query = db
    .from('certifications')
    .join('companies', 'companies.id', 'certifications.company_id')
    .join('certification_schemes', 'certification_schemes.id', 'certifications.scheme_id')
    .leftJoin('users', 'users.id', 'certifications.assignee_id')
  narrowingOf(filter)(query, userId)
  narrow(query, 'certifications', filter, userId)
  if (filter.scheme) query.where('certifications.scheme_id', filter.scheme)

  return query
    .whereNotIn('certifications.id', [...conflicted])
    .orderBy('certifications.due_on')
    .orderBy('certifications.id')
    .limit(limit)
    .select('certifications.id', 'certifications.number', 'certifications.state', 'certifications.scheme_edition_id')
    .select('certifications.arrived_on', 'certifications.due_on', 'certifications.due_days_left')
    .select('companies.name as company', 'certification_schemes.name as scheme', 'certification_schemes.name_en as scheme_en')
    .select('users.name as assignee')
    .select(lastProposal('certification'))
    .select(reviews('reviews'), reviews('reviews_sent').where('state', 'sent'), reviews('reviews_late').where(isLate))
}

const reviews = (name: string) =>
  db
    .from('review_assignments')
    .whereColumn('review_assignments.certification_id', 'certifications.id')
    .where('review_assignments.is_live', true)
    .count('*')
    .as(name)

type Assignments = ReturnType<typeof reviews>

/** An invitation not answered, or a review not sent, by its day. */
const isLate = (late: Assignments) =>
  late
    .where((one: Assignments) => one.where('state', 'invited').where('answer_due_on', '<', today()))
    .orWhere((one: Assignments) => one.where('state', 'accepted').where('review_due_on', '<', today()))

/** The list with the age of each open case against the standard period of its edition. */
export async function agedCertifications<Row extends Clocked & { scheme_edition_id: number; state: CertificationState }>(rows: Row[]) {
  const ids = [...new Set(rows.map((row) => row.scheme_edition_id))]
  const editions = await db.from('scheme_editions').whereIn('id', ids).select('id').select(db.raw(STANDARD))
  const standards = new Map<number, number>(editions.map(({ id, days }) => [id, Number(days)]))

  return agedBy(rows, ({ state, scheme_edition_id: id }) => (CLOSED.includes(state) ? null : standards.get(id)!))
}

const STANDARD = "json_extract(definition, '$.standardDays') as days"
const CLOSED: readonly CertificationState[] = ['concluded', 'declined', 'withdrawn']
