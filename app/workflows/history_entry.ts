/** One line of a case's history, chained by hash to the line before it. */
import { createHash } from 'node:crypto'

export interface HistoryEntry {
  sequence: number
  step: string
  fromState: string
  toState: string
  article: string
  actorId: number | null
  actorAs: string
  deputyForId: number | null
  facts: object
  occurredAt: string
}

export const FIRST_HASH = '0'.repeat(64)

/** SHA-256 over the previous line's hash and this line's content, fields in a fixed order. */
export const hashOf = (subject: string, entry: HistoryEntry, previousHash: string): string =>
  hashOfStored(subject, { ...entry, facts: JSON.stringify(entry.facts) }, previousHash)

/** The same of a line with its facts as the database keeps them, byte for byte. */
export function hashOfStored(subject: string, entry: Omit<HistoryEntry, 'facts'> & { facts: string }, previousHash: string): string {
  const { sequence, step, fromState, toState, article, actorId, actorAs, deputyForId, facts, occurredAt } = entry
  const content = [subject, sequence, step, fromState, toState, article, actorId, actorAs, deputyForId, facts, occurredAt]

  return createHash('sha256').update(previousHash).update('\n').update(JSON.stringify(content)).digest('hex')
}
