import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { readInstant, storedInstant } from '#models/columns'
import type { AuditReader } from '#queries/audit/audit_reader'
import { asFound, CASES_OF_KIND, casesThatExist, protectedEditions, withoutCourse, type FoundCase } from '#queries/audit/cases_of_kind'
import { OUTSIDERS } from '#rules/audit/trail'
import type { Cursor } from '#values/cursor'
import { addDays, startOf, type Day } from '#values/day'
import { folded, searchWords } from '#values/search_text'
import { AUDITED_CASES, AUDITED_KINDS, type AuditedKind } from '#workflows/audited_cases'

export const PAGE = 50

/** What an auditor looks for. With a person or a step, the period is that of the act; else that of the arrival. */
export interface CaseSearch {
  q: string | null
  /** a programme, a state and a step belong to one kind each; those of two kinds leave none */
  kinds: readonly AuditedKind[]
  programme: number | null
  state: string | null
  step: string | null
  person: number | null
  from: Day | null
  until: Day | null
  /** arrival, kind and id of the last row seen */
  after: Cursor | null
}

type Cases = DatabaseQueryBuilderContract<any>

/** One page over all kinds, the newest first: a page of each by its index, merged. The number of statements does not grow. */
export async function caseSearch(search: CaseSearch, reader: AuditReader) {
  const found: FoundCase[] = []
  const { kinds } = search
  const hidden = kinds.includes('enrolment') ? await protectedEditions() : []
  for (const kind of kinds) {
    if (hasWords(search) && !CASES_OF_KIND[kind].searchText) continue
    const rows = await casesOf(kind, search, reader, hidden)
    found.push(...rows.map((row) => asFound(kind, row, hidden)))
  }
  const rows = found.sort(newestFirst).slice(0, PAGE)

  return { rows: rows.map((row) => ({ ...withoutCourse(row), arrivedAt: readInstant(row.at) })), hasMore: found.length > PAGE }
}

export const cursorOf = ({ at, kind, id }: FoundCase): Cursor => [at, kind, id]

const hasWords = ({ q }: CaseSearch) => searchWords(q ?? '', folded).length > 0

function casesOf(kind: AuditedKind, search: CaseSearch, reader: AuditReader, hidden: number[]): Cases {
  const { table, arrivedAt } = AUDITED_CASES[kind]
  const { programme, searchText } = CASES_OF_KIND[kind]
  const at = `${table}.${arrivedAt}`
  const query = casesThatExist(kind, reader)
  for (const word of searchWords(search.q ?? '', folded)) query.where(searchText!, 'like', `%${word}%`)
  // Who takes part in a protected course is not to be found by the employer.
  if (kind === 'enrolment' && hasWords(search)) query.whereNotIn('course_sessions.kind_edition_id', hidden)
  if (search.programme && programme) query.where(programme, search.programme)
  if (search.state) query.where(`${table}.state`, search.state)
  if (search.step || search.person) query.whereIn(`${table}.id`, actsOf(kind, search))
  else within(query, at, search)
  if (search.after) seek(query, at, kind, search.after)

  return query
    .orderBy(at, 'desc')
    .orderBy(`${table}.id`, 'desc')
    .limit(PAGE + 1)
}

/** Cases in which the office took such a step; what applicants and participants did themselves names no person here. */
function actsOf(kind: AuditedKind, { step, person, from, until }: CaseSearch) {
  const acts = db.from(`${kind}_events`).select(`${kind}_id`)
  if (step) acts.where('step', step)
  if (person) acts.where('actor_id', person).whereNotIn('actor_as', OUTSIDERS)
  within(acts, 'occurred_at', { from, until })

  return acts
}

function within(query: Cases, column: string, { from, until }: Pick<CaseSearch, 'from' | 'until'>) {
  if (from) query.where(column, '>=', storedInstant(startOf(from)))
  if (until) query.where(column, '<', storedInstant(startOf(addDays(until, 1))))
}

/** Past the last row seen, in the form that an index answers; among equal moments, kind by kind. */
function seek(query: Cases, at: string, kind: AuditedKind, [moment, lastKind, lastId]: Cursor) {
  const place = AUDITED_KINDS.indexOf(kind) - AUDITED_KINDS.indexOf(lastKind as AuditedKind)
  const { table } = AUDITED_CASES[kind]
  query.where(at, '<=', moment).where((earlier: Cases) => {
    void earlier.where(at, '<', moment)
    if (place === 0) void earlier.orWhere(`${table}.id`, '<', lastId)
    if (place > 0) void earlier.orWhere(at, moment)
  })
}

const newestFirst = (one: FoundCase, other: FoundCase) =>
  other.at.localeCompare(one.at) || AUDITED_KINDS.indexOf(one.kind) - AUDITED_KINDS.indexOf(other.kind) || other.id - one.id
