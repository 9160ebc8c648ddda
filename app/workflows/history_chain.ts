/** Whether the lines of one case's history are as they were written, and all there. */
import { FIRST_HASH, hashOfStored } from '#workflows/history_entry'

/** A line as the database keeps it. */
export interface StoredLine {
  id: number
  sequence: number
  step: string
  from_state: string
  to_state: string
  article: string
  actor_id: number | null
  actor_as: string
  deputy_for_id: number | null
  facts: string
  occurred_at: string
  previous_hash: string
  hash: string
}

/** missing: a line before it is gone · detached: it does not follow the line before it · changed: its content does not give its hash */
export type LineFault = 'missing' | 'detached' | 'changed'

/** What a line's content gives. */
export function hashOfLine(subject: string, line: StoredLine): string {
  const { sequence, step, article, facts, occurred_at: occurredAt } = line
  const [fromState, toState] = [line.from_state, line.to_state]
  const [actorId, actorAs, deputyForId] = [line.actor_id, line.actor_as, line.deputy_for_id]

  return hashOfStored(
    subject,
    { sequence, step, fromState, toState, article, actorId, actorAs, deputyForId, facts, occurredAt },
    line.previous_hash
  )
}

/** Follows one case line by line; keeps no more than the last. */
export class HistoryChain {
  private sequence = 0
  private hash = FIRST_HASH

  constructor(private readonly subject: string) {}

  /** The fault of the next line in order of sequence. */
  next(line: StoredLine): LineFault | null {
    const fault = this.faultOf(line)
    this.sequence = line.sequence
    this.hash = line.hash

    return fault
  }

  private faultOf(line: StoredLine): LineFault | null {
    if (line.sequence !== this.sequence + 1) return 'missing'
    if (line.previous_hash !== this.hash) return 'detached'
    return hashOfLine(this.subject, line) === line.hash ? null : 'changed'
  }
}
