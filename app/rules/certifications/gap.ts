/** What a field still lacks to pass, as the company sees it while it answers. */
import { isAnswered, isMet, type Answers } from '#rules/certifications/answers'
import { itemGroups, type ScoredScheme } from '#rules/certifications/item_groups'
import type { SchemeItem } from '#rules/certifications/scheme_definition'
import { fieldScore, ownPoints, type FieldScore } from '#rules/certifications/score'

export interface FieldGap {
  field: string
  score: FieldScore
  /** must-haves not met, or texts not written */
  mustHaves: string[]
  /** beyond what is met and what reviewers may give for written texts */
  pointsMissing: number
  /** what would bring points: first what can be introduced at once, then figures to be reached, then what must really have been used */
  bringers: { item: string; points: number }[]
  recordsMissing: number
  /** records not met, any of which would do */
  records: string[]
  /** met, or written, but not proved */
  evidenceMissing: string[]
  isClosed: boolean
}

/** @param proved items that have their evidence */
export function fieldGaps(scheme: ScoredScheme, answers: Answers, proved: Iterable<string>): FieldGap[] {
  const withEvidence = new Set(proved)
  return scheme.fields.map(({ code }) => fieldGap(scheme, code, answers, withEvidence))
}

function fieldGap(scheme: ScoredScheme, field: string, answers: Answers, withEvidence: Set<string>): FieldGap {
  const isGiven = (item: SchemeItem) => (item.kind === 'text' ? isAnswered(answers[item.code]) : isMet(item, answers[item.code]))
  const codes = (items: SchemeItem[]) => items.map(({ code }) => code)
  const items = scheme.items.filter((item) => item.field === field)
  const given = items.filter(isGiven)
  const lacking = items.filter((item) => !isGiven(item))
  const score = fieldScore(scheme, field, ownPoints(answers))
  const hoped = fieldScore(scheme, field, (item) => (isGiven(item) ? item.points : 0))
  const gap = {
    mustHaves: codes(lacking.filter((item) => item.isMustHave)),
    pointsMissing: Math.max(0, score.needed - hoped.points),
    recordsMissing: Math.max(0, hoped.recordsNeeded - hoped.recordsMet),
    evidenceMissing: codes(given.filter((item) => item.evidence?.isRequired && !withEvidence.has(item.code))),
  }
  const isClosed = gap.mustHaves.length + gap.pointsMissing + gap.recordsMissing + gap.evidenceMissing.length === 0

  return {
    field,
    score,
    ...gap,
    bringers: bringersOf(scheme, field, isGiven),
    records: codes(lacking.filter((item) => item.isRecord)),
    isClosed,
  }
}

/** Of items that exclude each other only what goes beyond the one that already counts. */
function bringersOf(scheme: ScoredScheme, field: string, isGiven: (item: SchemeItem) => boolean) {
  const effort = (item: SchemeItem) => (item.isRecord ? 2 : item.kind === 'yesNo' || item.kind === 'text' ? 0 : 1)

  return itemGroups(scheme, field)
    .flatMap((group) => {
      const counts = Math.max(0, ...group.filter(isGiven).map(({ points }) => points))
      return group.filter((item) => !isGiven(item)).map((item) => ({ item, points: item.points - counts }))
    })
    .filter(({ points }) => points > 0)
    .sort((one, other) => effort(one.item) - effort(other.item) || other.points - one.points)
    .map(({ item, points }) => ({ item: item.code, points }))
}
