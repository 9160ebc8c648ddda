import Certification from '#models/certification'
import type Draft from '#models/draft'
import type { Day } from '#values/day'

export interface Origin {
  number: string
  arrivedOn: Day
  /** paths that still hold what was answered then */
  paths: Record<string, true>
}

/** Where the values of a renewal come from: whatever nobody has changed since it was opened. */
export async function originOf({ renewsId }: Certification, { document, revisions }: Draft): Promise<Origin | null> {
  const renewed = renewsId === null ? null : await Certification.find(renewsId)
  if (!renewed?.number || !renewed.arrivedOn) return null
  const kept = Object.keys(document as Record<string, string>).filter((path) => document[path] !== '' && !(path in revisions))

  return { number: renewed.number, arrivedOn: renewed.arrivedOn, paths: Object.fromEntries(kept.map((path) => [path, true as const])) }
}
