import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { DateTime } from 'luxon'
import { readInstant } from '#models/columns'
import type { workflows } from '#workflows/index'
import type { AuditedKind } from '#workflows/audited_cases'
import { HistoryChain, type LineFault } from '#workflows/history_chain'

type Cases = DatabaseQueryBuilderContract<any>

/** One line of everything that happened to a case: a step of one of its workflows, or a line of the office's trail. */
export interface HistoryLine {
  workflow: keyof typeof workflows | null
  table: string
  id: number
  /** of the workflow's own subject */
  subjectId: number
  sequence: number | null
  step: string
  fromState: string | null
  toState: string | null
  article: string | null
  actorId: number | null
  actorAs: string | null
  deputyForId: number | null
  facts: Record<string, unknown>
  at: DateTime
  hash: string | null
  /** of the chain of its own history */
  fault: LineFault | null
}

interface Subject {
  kind: AuditedKind
  id: number
}

/** Everything that happened to a case, from its steps and those of its proposals, reviews and panels to the office's trail, in order. */
export async function caseHistory(subject: Subject): Promise<HistoryLine[]> {
  const lines: HistoryLine[] = []
  for (const [workflow, ids] of workflowsOf(subject)) lines.push(...(await stepsIn(workflow, ids)))
  lines.push(...(await trailOf(subject)))

  return lines.sort((one, other) => one.at.toMillis() - other.at.toMillis() || one.table.localeCompare(other.table) || one.id - other.id)
}

type Ids = number | Cases

function workflowsOf({ kind, id }: Subject): [keyof typeof workflows, Ids][] {
  const proposals = db.from('proposals').where({ subject_type: kind, subject_id: id }).select('id')
  if (kind === 'claim' || kind === 'certificate_revocation')
    return [
      [kind, id],
      ['proposal', proposals],
    ]
  if (kind !== 'certification') return [[kind, id]]

  return [
    [kind, id],
    ['proposal', proposals],
    ['review_assignment', db.from('review_assignments').where('certification_id', id).select('id')],
    ['panel', db.from('panel_items').where('certification_id', id).select('panel_id')],
  ]
}

async function stepsIn(workflow: keyof typeof workflows, ids: Ids): Promise<HistoryLine[]> {
  const [table, subject] = [`${workflow}_events`, `${workflow}_id`]
  const rows: any[] = await db
    .from(table)
    .orderBy(subject)
    .orderBy('sequence')
    .if(
      typeof ids === 'number',
      (query) => query.where(subject, ids as number),
      (query) => query.whereIn(subject, ids as Cases)
    )
  const chains = new Map<number, HistoryChain>()
  const chainOf = (id: number) => chains.get(id) ?? chains.set(id, new HistoryChain(`${table}:${id}`)).get(id)!

  return rows.map((row) => ({
    workflow,
    table,
    id: row.id,
    subjectId: row[subject],
    sequence: row.sequence,
    step: row.step,
    fromState: row.from_state,
    toState: row.to_state,
    article: row.article,
    actorId: row.actor_id,
    actorAs: row.actor_as,
    deputyForId: row.deputy_for_id,
    facts: JSON.parse(row.facts),
    at: readInstant(row.occurred_at),
    hash: row.hash,
    fault: chainOf(row[subject]).next(row),
  }))
}

/** Readings are counted apart: they are many, and change nothing. */
async function trailOf({ kind, id }: Subject): Promise<HistoryLine[]> {
  const rows: any[] = await db
    .from('audit_trail')
    .where({ subject_type: kind, subject_id: id })
    .whereNotIn('action', ['case.read', 'evidence.read', 'personal_data.disclosed'])

  return rows.map((row) => ({
    workflow: null,
    table: 'audit_trail',
    id: row.id,
    subjectId: id,
    sequence: null,
    step: row.action,
    fromState: null,
    toState: null,
    article: null,
    actorId: row.actor_id,
    actorAs: row.actor_as,
    deputyForId: row.deputy_for_id,
    facts: JSON.parse(row.changes ?? '{}'),
    at: readInstant(row.occurred_at),
    hash: null,
    fault: null,
  }))
}
