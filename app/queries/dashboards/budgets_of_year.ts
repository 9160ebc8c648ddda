import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { budgetFlows, type Flow } from '#queries/dashboards/budget_flows'
import { pastsOfProgrammes } from '#queries/dashboards/pasts_of_programmes'
import { termsOfYear, type TermsRow } from '#queries/dashboards/terms_of_year'
import { waitingAndArrived, type Asked } from '#queries/dashboards/waiting_and_arrived'
import { forecastBudget, type Forecast } from '#rules/forecast/budget_forecast'
import { fitsInOrder } from '#rules/forecast/fits_in_order'
import { paces } from '#rules/forecast/paces'
import { rateOfPast, type Past, type Rate } from '#rules/forecast/rate_of_past'
import type { Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

export interface BudgetOfYear extends TermsRow {
  reserved: number
  committed: number
  paid: number
  left: number
  /** what was left at the end of each day on which it changed */
  points: { day: Day; left: number }[]
  denial: Rate
  slippage: Rate
  /** null once the year is over */
  forecast: Forecast | null
  /** claims that wait for a decision: how many still fit, in order of arrival */
  waiting: { count: number; fits: number }
}

/** Until a programme has cases enough: one yen in ten is not granted, one in ten granted comes back. */
const ASSUMED = { low: 0, share: 0.1, high: 0.2 }
const NOTHING: Past = { cases: 0, of: 0, lost: 0 }

/** The budget of every programme in a fiscal year, with where it leads; four queries in all. */
export async function budgetsOfYear(client: QueryClientContract, fiscalYear: number, on: Day): Promise<BudgetOfYear[]> {
  const terms = await termsOfYear(client, fiscalYear)
  const ids = terms.map(({ id }) => id)
  const flows = await budgetFlows(client, ids)
  const asked = await waitingAndArrived(client, ids)
  const pasts = await pastsOfProgrammes(client, on)

  return terms.map((row) => {
    const past = pasts.get(row.programmeId) ?? { denial: NOTHING, slippage: NOTHING }
    return budgetOf(row, { flows: flows.filter(({ termsId }) => termsId === row.id), asked: asked.filter(({ termsId }) => termsId === row.id), past, on })
  })
}

interface Known {
  flows: Flow[]
  asked: Asked[]
  past: { denial: Past; slippage: Past }
  on: Day
}

function budgetOf(row: TermsRow, { flows, asked, past, on }: Known): BudgetOfYear {
  const held = (account: Flow['from']) => flows.reduce((sum, { from, to, amount }) => sum + amount * (Number(to === account) - Number(from === account)), 0)
  const [reserved, committed, paid] = [held('reserved'), held('committed'), held('paid')]
  const left = row.budget - committed - paid
  const year = new FiscalYear(row.fiscalYear)
  const [denial, slippage] = [rateOfPast(past.denial, ASSUMED), rateOfPast(past.slippage, ASSUMED)]
  const waiting = asked.filter(({ isWaiting }) => isWaiting)
  const until = row.windowTo < year.last ? row.windowTo : year.last
  const facts = { on, until, yearEnds: year.last, left, reserved, committed, paces: paces(asked, row.windowFrom, on), denial, slippage }

  return {
    ...row,
    reserved,
    committed,
    paid,
    left,
    points: pointsOf(row.budget, flows, year, on),
    denial,
    slippage,
    forecast: year.contains(on) && row.budget > 0 ? forecastBudget(facts) : null,
    waiting: { count: waiting.length, fits: fitsInOrder(left, waiting).fits.length },
  }
}

/** Whole at the year's first day; then after each day that changed it; last as it is now or was at the end. */
function pointsOf(budget: number, flows: Flow[], year: FiscalYear, on: Day) {
  const granted = new Map<Day, number>()
  const isGranted = (account: Flow['from']) => account === 'committed' || account === 'paid'
  for (const { day, from, to, amount } of flows) {
    const change = amount * (Number(isGranted(to)) - Number(isGranted(from)))
    if (change !== 0) granted.set(day, (granted.get(day) ?? 0) + change)
  }
  let left = budget
  const points = [{ day: year.first, left }]
  for (const [day, change] of [...granted].sort(([one], [other]) => (one < other ? -1 : 1))) {
    left -= change
    const at = day < year.first ? year.first : day
    if (points.at(-1)!.day === at) points.pop()
    points.push({ day: at, left })
  }
  const end = on < year.last ? on : year.last
  if (points.at(-1)!.day < end) points.push({ day: end, left })

  return points
}
