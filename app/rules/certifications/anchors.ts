import type { Anchor, SchemeDefinition, SchemeItem } from '#rules/certifications/scheme_definition'

/** What how many points stand for: the item's own anchors, or the scheme's rubric at nothing, half (rounded down) and all. */
export function anchorsOf({ anchors, points }: SchemeItem, { review }: Pick<SchemeDefinition, 'review'>): Anchor[] {
  if (anchors) return anchors
  const half = Math.floor(points / 2)
  const { none, half: middle, all } = review.rubric

  return [{ points: 0, label: none }, ...(half > 0 ? [{ points: half, label: middle }] : []), { points, label: all }]
}
