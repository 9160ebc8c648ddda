import type { BudgetOfYear } from '#queries/dashboards/budgets_of_year'
import type { BurnDown } from '#services/charts/chart'
import type { Words } from '#services/dashboards/words'
import { FiscalYear } from '#values/fiscal_year'
import type { Day } from '#values/day'

/** 予算の残りと見込み */
export function budgetChart(budget: BudgetOfYear, on: Day, words: Words): BurnDown {
  const { tell } = words
  const year = new FiscalYear(budget.fiscalYear)
  const { forecast } = budget

  return {
    kind: 'burn_down',
    name: `budget-${budget.code}-${budget.id}`,
    title: tell('budget.title', { programme: words.pick(budget.name), ...sharesOf(budget, words), ahead: aheadInWords(budget, words) }),
    description: tell('budget.description', { budget: words.yen(budget.budget), left: words.yen(budget.left) }),
    head: [tell('budget.day'), tell('budget.left')],
    say: words.yen,
    tick: words.shortYen,
    from: year.first,
    to: year.last,
    today: on < year.last ? on : year.last,
    budget: budget.budget,
    points: budget.points,
    ahead: forecast && { early: forecast.early, late: forecast.late },
    words: { today: tell(on <= year.last ? 'budget.today' : 'budget.year_end'), ahead: tell('budget.ahead'), budget: tell('budget.budget'), month: words.month },
  }
}

export const sharesOf = ({ budget, committed, paid }: BudgetOfYear, { percent }: Words) => ({
  share: percent(budget > 0 ? (committed + paid) / budget : 0),
})

/** Where it leads, as one sentence; nothing for a year that is over. */
export function aheadInWords({ forecast, left, }: Pick<BudgetOfYear, 'forecast' | 'left'>, words: Words): string {
  const { tell, shortDay, shortYen } = words
  if (!forecast) return ''
  if (left <= 0) return tell('budget.reached')

  const { early, late } = forecast
  if (early.runsOutOn && late.runsOutOn) {
    const isSame = early.runsOutOn === late.runsOutOn
    return tell(isSame ? 'budget.out_on' : 'budget.out', { from: shortDay(early.runsOutOn), to: shortDay(late.runsOutOn) })
  }
  if (early.runsOutOn) return tell('budget.maybe', { from: shortDay(early.runsOutOn), left: shortYen(late.left) })
  const isSame = early.left === late.left
  return tell(isSame ? 'budget.lasts_with' : 'budget.lasts', { low: shortYen(early.left), high: shortYen(late.left) })
}
