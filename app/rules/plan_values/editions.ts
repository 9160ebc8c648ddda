/** Which edition of the plan an indicator and its values belong to: the next one may drop it, or begin it anew. */
import { inOrder } from '#rules/plan/plan'
import type { PlanDefinition, PlanIndicator } from '#rules/plan/plan_definition'
import type { Day } from '#values/day'

export interface IndicatorOfEdition {
  indicator: PlanIndicator
  edition: PlanDefinition
  /** its code; of an earlier edition whose code is used again, with the edition's */
  address: string
  /** a later edition has begun */
  isOfThePast: boolean
  /** values of periods that begin on these days are measured by it; null: no end */
  from: Day | null
  before: Day | null
}

/** The indicators of every edition that has begun, those of the newest first; before the first has begun, of that. */
export function indicatorsOf(editions: PlanDefinition[], on: Day): IndicatorOfEdition[] {
  const ordered = inOrder(editions)
  const begun = ordered.filter(({ startsOn }, index) => index === 0 || startsOn <= on)

  return begun.toReversed().flatMap((edition) =>
    edition.indicators.map((indicator) => {
      const same = begun.filter(({ indicators }) => indicators.some(({ code }) => code === indicator.code))
      const next = same[same.indexOf(edition) + 1]

      return {
        indicator,
        edition,
        address: next ? `${indicator.code}-${edition.code}` : indicator.code,
        isOfThePast: edition !== begun.at(-1),
        from: same[0] === edition ? null : edition.startsOn,
        before: next?.startsOn ?? null,
      }
    })
  )
}

/** A period belongs to the edition in which it began: so the last one is measured by the edition that set its target. */
export const isMeasuredBy = ({ from, before }: Pick<IndicatorOfEdition, 'from' | 'before'>, day: Day) =>
  (from === null || from <= day) && (before === null || day < before)
