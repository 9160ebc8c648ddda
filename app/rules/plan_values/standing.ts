import type { Day } from '#values/day'

/** What of the entries for one period is known to whom. */
export interface Entry {
  id: number
  round: number
  correctsId: number | null
  verdict: 'confirmed' | 'sent_back' | null
}

export interface Standing<One extends Entry> {
  /** the value that is public */
  published: One | null
  /** values that were public before it, the newest first */
  corrected: One[]
  /** waits for the second person */
  waiting: One | null
  last: One | null
}

/** @param entries of one period, in order of their rounds */
export function standingOf<One extends Entry>(entries: One[]): Standing<One> {
  const confirmed = entries.filter(({ verdict }) => verdict === 'confirmed')
  const last = entries.at(-1) ?? null

  return {
    published: confirmed.at(-1) ?? null,
    corrected: confirmed.slice(0, -1).toReversed(),
    waiting: last && last.verdict === null ? last : null,
    last,
  }
}

/** Why a value cannot be entered, as a key of violations; null when it can. */
export function obstacleTo(
  { published, waiting }: Standing<Entry>,
  typed: { reason: string | null; isEstimate: boolean; span: { from: Day; to: Day } },
  on: Day
): string | null {
  if (typed.span.from > on) return 'plan_period_ahead'
  if (typed.span.to >= on && !typed.isEstimate) return 'plan_period_open'
  if (waiting) return 'plan_value_waits'
  return published && !typed.reason ? 'plan_correction_needs_reason' : null
}
