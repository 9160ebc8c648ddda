import type { DateTime } from 'luxon'

export interface Span {
  startsAt: DateTime
  endsAt: DateTime
}

/** Two meetings overlap unless one ends before, or just when, the other begins. */
export const overlap = (one: Span, other: Span) => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** The first of `others` that overlaps one of `spans`. */
export const firstOverlap = <Other extends Span>(spans: readonly Span[], others: readonly Other[]): Other | null =>
  others.find((other) => spans.some((span) => overlap(span, other))) ?? null
