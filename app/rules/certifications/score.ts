/** Points of a field, counted by whoever gives them: the company's own answers, a reviewer, a panel. */
import { isMet, type Answers } from '#rules/certifications/answers'
import { itemGroups, type ScoredScheme } from '#rules/certifications/item_groups'
import type { SchemeItem } from '#rules/certifications/scheme_definition'
import { leastWhole } from '#values/ratio'

/** Points given to an item; null while nobody has given any. */
export type PointsOf = (item: SchemeItem) => number | null

export interface FieldScore {
  field: string
  points: number
  /** the most that can be reached: of items that exclude each other only the best counts */
  maximum: number
  /** smallest whole points that reach the share */
  needed: number
  /** must-haves that were given nothing; one still open is not among them */
  mustHavesMissing: string[]
  recordsMet: number
  recordsNeeded: number
  /** points that may still be given */
  openPoints: number
  passes: boolean
  /** it would pass with every open point given */
  mayStillPass: boolean
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
const best = (numbers: number[]) => Math.max(0, ...numbers)

export const reachableMaximum = (scheme: Pick<ScoredScheme, 'items' | 'exclusive'>, field: string) =>
  sum(itemGroups(scheme, field).map((group) => best(group.map(({ points }) => points))))

export const fieldScores = (scheme: ScoredScheme, pointsOf: PointsOf): FieldScore[] =>
  scheme.fields.map(({ code }) => fieldScore(scheme, code, pointsOf))

export function fieldScore(scheme: ScoredScheme, field: string, pointsOf: PointsOf): FieldScore {
  const items = scheme.items.filter((item) => item.field === field)
  const maximum = reachableMaximum(scheme, field)
  const needed = leastWhole(maximum, scheme.pass.share)
  const recordsNeeded = scheme.pass.recordsAtLeast
  const count = (points: PointsOf) => counted(scheme, field, points)
  const passesWith = (points: PointsOf) => {
    const { points: reached, recordsMet } = count(points)
    return (
      maximum > 0 && reached >= needed && recordsMet >= recordsNeeded && items.every((item) => !item.isMustHave || (points(item) ?? 0) > 0)
    )
  }
  const inFull: PointsOf = (item) => pointsOf(item) ?? item.points
  const { points, recordsMet } = count(pointsOf)

  return {
    field,
    points,
    maximum,
    needed,
    mustHavesMissing: items.filter((item) => item.isMustHave && pointsOf(item) === 0).map(({ code }) => code),
    recordsMet,
    recordsNeeded,
    openPoints: count(inFull).points - points,
    passes: passesWith(pointsOf),
    mayStillPass: passesWith(inFull),
  }
}

function counted(scheme: ScoredScheme, field: string, pointsOf: PointsOf) {
  const groups = itemGroups(scheme, field)
  const given = (item: SchemeItem) => pointsOf(item) ?? 0

  return {
    points: sum(groups.map((group) => best(group.map(given)))),
    recordsMet: groups.filter((group) => group.some((item) => item.isRecord && given(item) > 0)).length,
  }
}

/** Full points where the answer reaches what is asked, none where it does not; of a text the company cannot say. */
export const ownPoints =
  (answers: Answers): PointsOf =>
  (item) =>
    item.kind === 'text' ? null : isMet(item, answers[item.code]) ? item.points : 0

export const ownScores = (scheme: ScoredScheme, answers: Answers): FieldScore[] => fieldScores(scheme, ownPoints(answers))
