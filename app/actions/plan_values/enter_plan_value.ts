import { isTaken } from '#actions/companies/is_taken'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import PlanValue from '#models/plan_value'
import type { IndicatorOfPlan } from '#queries/plan_values/plan_values'
import { isMeasuredBy } from '#rules/plan_values/editions'
import { spanOf, type Quarter } from '#rules/plan_values/periods'
import { obstacleTo, standingOf } from '#rules/plan_values/standing'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import type { Day } from '#values/day'

export interface TypedValue {
  fiscalYear: number
  quarter: Quarter | null
  value: string
  isEstimate: boolean
  source: string
  sourceOn: Day
  note: string | null
  /** why a public value is corrected */
  reason: string | null
}

/** An officer enters a value, or corrects one that is public. Nobody else sees it before another person has confirmed it. */
export async function enterPlanValue(
  measuredBy: IndicatorOfPlan,
  { quarter, ...typed }: TypedValue,
  actor: Actor
): Promise<PlanValue> {
  const { indicator, periods } = measuredBy
  const span = spanOf(indicator, typed.fiscalYear, quarter)
  if (!isMeasuredBy(measuredBy, span.from)) throw new RuleViolation('plan_period_of_other_edition')
  const standing = periods.find((one) => one.span.from === span.from && one.span.to === span.to) ?? standingOf([])
  const obstacle = obstacleTo(standing, { ...typed, span }, today())
  if (obstacle) throw new RuleViolation(obstacle)

  const row = {
    ...typed,
    reason: standing.published ? typed.reason : null,
    indicator: indicator.code,
    periodFrom: span.from,
    periodTo: span.to,
    round: (standing.last?.round ?? 0) + 1,
    correctsId: standing.published?.id ?? null,
    enteredById: actor.id!,
    enteredAt: now(),
  }
  try {
    return await inTransaction(async (trx) => {
      const entered = await PlanValue.create(row, { client: trx })
      await recordAudit(trx, {
        actor,
        action: 'plan_value.entered',
        subject: { type: 'plan_value', id: entered.id },
        changes: { indicator: indicator.code, ...span, value: typed.value },
      })
      return entered
    })
  } catch (error) {
    if (isTaken(error)) throw new RuleViolation('plan_value_waits')
    throw error
  }
}
