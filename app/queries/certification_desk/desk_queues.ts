import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { unproposed } from '#queries/office/unproposed'

export const QUEUES = ['gates', 'waiting', 'assign', 'reviewing', 'panel', 'propose', 'all'] as const
export type Queue = (typeof QUEUES)[number]

type Cases = DatabaseQueryBuilderContract
type Narrowing = (query: Cases, userId: number) => Cases

const open = (query: Cases) => query.where('certifications.is_open', true)
const mineOrNobodys = (query: Cases, userId: number) =>
  query.where((mine) => mine.whereNull('certifications.assignee_id').orWhere('certifications.assignee_id', userId))
const inState = (state: string) => (query: Cases) => open(query).where('certifications.state', state)

/** Fewer reviewers asked and not gone than the case's edition wants. */
const LACKS_REVIEWERS = `(select count(*) from review_assignments
    where review_assignments.certification_id = certifications.id and review_assignments.is_live = ? and review_assignments.kind = 'reviewer')
  < (select json_extract(scheme_editions.definition, '$.review.reviewers') from scheme_editions
    where scheme_editions.id = certifications.scheme_edition_id)`

/** What each queue holds; one definition for its list and its count. */
export const queues: Record<Queue, Narrowing> = {
  gates: (query, userId) => mineOrNobodys(unproposed(inState('submitted')(query), 'certification'), userId),
  waiting: inState('returned'),
  assign: (query) => inState('in_review')(query).whereRaw(LACKS_REVIEWERS, [true]),
  reviewing: (query) => inState('in_review')(query).whereRaw(`not (${LACKS_REVIEWERS})`, [true]),
  panel: inState('reviewed'),
  propose: (query, userId) => mineOrNobodys(unproposed(inState('panelled')(query), 'certification'), userId),
  all: (query) => open(query).whereNot('certifications.state', 'draft'),
}

/** Whoever looks among all cases for a number, a name or a state finds those that are closed too. */
export const narrowingOf = ({ queue, q, state }: { queue: Queue; q?: string | null; state?: string | null }): Narrowing =>
  queue === 'all' && (q || state) ? (query) => query.whereNotNull('certifications.number') : queues[queue]
