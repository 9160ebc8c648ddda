import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { unproposed } from '#queries/office/unproposed'
import { AFFECTED } from '#rules/claims/effect_options'
import { today } from '#values/clock'
import { officeCalendar } from '#values/business_calendar'
import { statesInTurnOf } from '#workflows/claim_turn'

export const QUEUES = ['examine', 'propose', 'due', 'effects', 'waiting', 'all'] as const
export type Queue = (typeof QUEUES)[number]

/** Days ahead that count as 「due soon」, in business days. */
const SOON = 3

type Narrowing = (query: DatabaseQueryBuilderContract, userId: number) => unknown

/** `is_open` lets the list be read in its order by one index. */
const open = (query: DatabaseQueryBuilderContract) => query.where('claims.is_open', true)
const ours = (query: DatabaseQueryBuilderContract) => open(query).whereIn('claims.state', statesInTurnOf('claims'))

/** What each queue of 「本日の仕事」 holds; one definition for its list and its count. */
export const queues: Record<Queue, Narrowing> = {
  examine: (query, userId) =>
    unproposed(ours(query), 'claim')
      .whereNull('claims.examined_at')
      .where((mine) => mine.whereNull('claims.assignee_id').orWhere('claims.assignee_id', userId)),
  propose: (query, userId) => unproposed(ours(query), 'claim').whereNotNull('claims.examined_at').where('claims.assignee_id', userId),
  due: (query) => ours(query).where('claims.due_on', '<=', officeCalendar.after(today(), SOON)),
  effects: (query) =>
    query
      .whereIn('claims.state', [...AFFECTED])
      .whereIn('claims.id', (effects) => effects.from('revocation_effects').whereNull('decided_at').select('claim_id')),
  waiting: (query) => open(query).whereIn('claims.state', statesInTurnOf('company')),
  all: (query) => open(query).whereNot('claims.state', 'draft'),
}

/** Whoever looks among all cases for a number, a name or a state finds those that are closed too. */
export const narrowingOf = ({ queue, q, state }: { queue: Queue; q?: string | null; state?: string | null }): Narrowing =>
  queue === 'all' && (q || state) ? everSent : queues[queue]

const everSent: Narrowing = (query) => query.whereNotNull('claims.number')
