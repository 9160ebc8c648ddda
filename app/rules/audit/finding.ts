/** What is wrong in the records of the office, and where. */
import type { LineFault } from '#workflows/history_chain'

/**
 * missing: it was there and is gone · detached: it does not follow what stands before it · changed: its content does not
 * give its hash · inserted: it was not there when its neighbours were anchored · state: the case is not where its last line
 * leads · unfiled: the published file is gone, or says something else · unknown: no anchor has this hash
 */
export type Fault = LineFault | 'inserted' | 'state' | 'unfiled' | 'unknown'

export interface Finding {
  table: string
  /** of the row; null where the row is gone and only its place is known */
  id: number | null
  /** the case, line or day it belongs to, in words */
  place: string
  fault: Fault
}

const SENTENCES: Record<Fault, string> = {
  missing: 'is missing',
  detached: 'does not follow what stands before it',
  changed: 'has been changed: its content does not give its hash',
  inserted: 'was inserted after its neighbours were anchored',
  state: 'is not in the state to which the last line of its history leads',
  unfiled: 'does not stand in its published file',
  unknown: 'is not the hash of any anchor',
}

/** claim_events 17 (claim 5, line 3) has been changed: its content does not give its hash */
export const findingText = ({ table, id, place, fault }: Finding): string =>
  `${table}${id === null ? '' : ` ${id}`}${place ? ` (${place})` : ''} ${SENTENCES[fault]}`
