import type { ClaimsDashboard } from '#queries/dashboards/claims_dashboard'
import { STAGES } from '#queries/dashboards/claim_stages'
import type { OpenClaim } from '#queries/dashboards/open_claims'
import type { Chart, Funnel } from '#services/charts/chart'
import { budgetChart } from '#services/dashboards/budget_chart'
import { ageChart, queueChart, workloadChart, type OpenCase } from '#services/dashboards/case_charts'
import type { Words } from '#services/dashboards/words'
import { dayOf } from '#values/day'

const QUEUES = ['unassigned', 'examined', 'proposed', 'with_company', 'paying'] as const

/** The charts of the claims, each once: budgets first, then the work, then the way from estimate to payment. */
export function claimsCharts(page: ClaimsDashboard, words: Words) {
  const cases = page.open.map(asCase)

  return {
    budgets: page.budgets.map((budget) => budgetChart(budget, dayOf(page.at), words)),
    work: [queueChart(cases, QUEUES, words), ageChart(cases, words), workloadChart(cases, words)] as Chart[],
    funnel: funnelChart(page, words),
  }
}

const asCase = (claim: OpenClaim): OpenCase => ({
  queue: queueOf(claim),
  isOurs: claim.turn === 'claims',
  assigneeId: claim.assigneeId,
  assignee: claim.assignee,
  age: claim.age,
})

function queueOf({ turn, assigneeId, isProposed }: OpenClaim): (typeof QUEUES)[number] {
  if (turn === 'company') return 'with_company'
  if (turn === 'accounts') return 'paying'
  if (isProposed) return 'proposed'
  return assigneeId === null ? 'unassigned' : 'examined'
}

export function funnelChart({ stages, year }: Pick<ClaimsDashboard, 'stages' | 'year'>, words: Words): Funnel {
  const { tell, percent } = words
  const paid = stages.submit > 0 ? percent(stages.recordPayment / stages.submit) : null

  return {
    kind: 'funnel',
    name: 'funnel',
    title: tell(paid ? 'funnel.title' : 'funnel.nothing', { year: words.year(year), sent: stages.submit, paid: stages.recordPayment, share: paid }),
    description: tell('funnel.description'),
    head: [tell('funnel.stage'), tell('queues.count')],
    say: words.cases,
    // Where nobody has tried a sum, or none was counted, the way begins with the claim.
    rows: STAGES.filter((stage) => stage !== 'estimates' || stages.estimates > 0).map((stage) => ({ label: tell(`funnel.${stage}`), value: stages[stage] })),
  }
}
