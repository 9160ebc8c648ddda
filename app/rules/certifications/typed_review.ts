/** A review as its form sends it: `scores.C1.points`, `verdicts.childcare.reason`. */
import { VERDICTS, type Verdict } from '#rules/certifications/review_outcome'

/** field path → as typed */
export type TypedReview = Map<string, string>

export const isTyped = (typed: TypedReview, above: string): boolean => [...typed.keys()].some((path) => path.startsWith(`${above}.`))

/** Points and reason as they are from now on. Points the item cannot have are left alone. */
export function scoreOf(typed: TypedReview, item: string, most: number, known: { points?: number | null; reason?: string | null }) {
  return {
    points: pointsIn(typed.get(`scores.${item}.points`), most, known.points ?? null),
    reason: textIn(typed.get(`scores.${item}.reason`), 1_000, known.reason ?? null),
  }
}

export function verdictOf(typed: TypedReview, field: string, known: { verdict?: string | null; reason?: string | null; conditions?: string | null }) {
  const path = (name: string) => typed.get(`verdicts.${field}.${name}`)
  const verdict = path('verdict')

  return {
    verdict: verdict === undefined ? (known.verdict ?? null) : VERDICTS.includes(verdict as Verdict) ? verdict : null,
    reason: textIn(path('reason'), 2_000, known.reason ?? null),
    conditions: textIn(path('conditions'), 1_000, known.conditions ?? null),
  }
}

function pointsIn(typed: string | undefined, most: number, known: number | null): number | null {
  if (typed === undefined) return known
  if (typed.trim() === '') return null
  const points = Number(typed)

  return Number.isInteger(points) && points >= 0 && points <= most ? points : known
}

const textIn = (typed: string | undefined, longest: number, known: string | null) => (typed === undefined ? known : typed.slice(0, longest) || null)
