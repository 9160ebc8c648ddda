import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { readInstant, storedInstant } from '#models/columns'
import type { AuditReader } from '#queries/audit/audit_reader'
import { closedIds } from '#queries/audit/closed_ids'
import { isOutsider, isPersonal, OUTSIDERS, PERSONAL, READINGS } from '#rules/audit/trail'
import { addDays, startOf, type Day } from '#values/day'

const PAGE = 50

export interface TrailSearch {
  person: number | null
  action: string | null
  subjectType: string | null
  subjectId: number | null
  from: Day | null
  until: Day | null
  onlyReadings: boolean
  /** id of the last line seen */
  before: number | null
}

export interface TrailLine {
  id: number
  action: string
  actor_id: number | null
  actor_as: string | null
  deputy_for_id: number | null
  subject_type: string
  subject_id: number | null
  changes: Record<string, unknown>
  at: ReturnType<typeof readInstant>
  name: string | null
  /** its values tell of a person: they are shown for a purpose only */
  isPersonal: boolean
}

type Lines = DatabaseQueryBuilderContract<any>

/** One page of the office's trail, the newest first. */
export async function trailSearch(search: TrailSearch, reader: AuditReader) {
  const rows: any[] = await narrowed(trailFor(reader), search)
    .if(search.before, (query) => query.where('audit_trail.id', '<', search.before!))
    .orderBy('audit_trail.id', 'desc')
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE).map((row) => withoutPerson(asLine(row)))

  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)!.id : null }
}

/** A line that exists for this reader, or none. */
export async function trailLine(id: number, reader: AuditReader): Promise<TrailLine | null> {
  const row = await trailFor(reader).where('audit_trail.id', id).first()
  return row ? asLine(row) : null
}

/** Who read how much of whom in a period: persons and subjects, the most first. */
export const readingCounts = (search: TrailSearch, reader: AuditReader): Promise<{ name: string; readings: number; subjects: number }[]> =>
  narrowed(withoutClosed(db.from('audit_trail').join('users', 'users.id', 'audit_trail.actor_id'), reader), {
    ...search,
    onlyReadings: true,
  })
    .groupBy('audit_trail.actor_id', 'users.name')
    .orderBy('readings', 'desc')
    .limit(20)
    .select('users.name')
    .count('* as readings')
    .countDistinct('audit_trail.subject_id as subjects')

const trailFor = (reader: AuditReader): Lines =>
  withoutClosed(db.from('audit_trail').leftJoin('users', 'users.id', 'audit_trail.actor_id').select('audit_trail.*', 'users.name'), reader)

function narrowed(query: Lines, { person, action, subjectType, subjectId, from, until, onlyReadings }: TrailSearch): Lines {
  if (person) query.where('audit_trail.actor_id', person).where(namesActor)
  if (onlyReadings) query.whereIn('audit_trail.action', [...READINGS])
  if (action) query.where('audit_trail.action', action)
  if (subjectType) query.where('audit_trail.subject_type', subjectType)
  if (subjectId) query.where('audit_trail.subject_id', subjectId)
  if (from) query.where('audit_trail.occurred_at', '>=', storedInstant(startOf(from)))
  if (until) query.where('audit_trail.occurred_at', '<', storedInstant(startOf(addDays(until, 1))))

  return query
}

/** What outsiders did in matters of people is not found by their name. */
const namesActor = (line: Lines) =>
  line.whereNotIn('audit_trail.actor_as', [...OUTSIDERS]).orWhereNotIn('audit_trail.subject_type', [...PERSONAL])

/** What tells of a case that does not exist for the reader does not exist either. */
function withoutClosed(query: Lines, reader: AuditReader): Lines {
  for (const [type, ids] of Object.entries(closedIds(db.connection(), reader))) {
    query.whereNot((one: Lines) => one.where('audit_trail.subject_type', type).whereIn('audit_trail.subject_id', ids))
  }

  return query
}

const asLine = ({ occurred_at: at, changes, ...row }: any): TrailLine => ({
  ...row,
  at: readInstant(at),
  changes: JSON.parse(changes ?? '{}'),
  isPersonal: isPersonal(row.subject_type),
})

/** What people did in their own matters stands there; who it was does not. */
export const withoutPerson = (line: TrailLine): TrailLine =>
  line.isPersonal && isOutsider(line.actor_as) ? { ...line, actor_id: null, name: null } : line
