import type { ProgrammeYear } from '#queries/reports/programme_year'
import { aheadInWords, budgetChart } from '#services/dashboards/budget_chart'
import { funnelChart } from '#services/dashboards/claims_charts'
import type { Words } from '#services/dashboards/words'
import { definitionsOf, figureText } from '#services/reports/figures_in_words'
import type { Report } from '#services/reports/report'
import { reportHead } from '#services/reports/report_head'
import { dayOf } from '#values/day'

/** 年次報告書（制度） */
export function programmeReport(page: ProgrammeYear, words: Words): Report {
  const { report: say, yen, locale } = words
  const { figures, years, budgets } = page

  return {
    ...reportHead(page, words, say('programme.title', { programme: words.pick(page.name), year: words.year(page.year) })),
    sections: [
      {
        heading: say('budget'),
        text: budgets.length === 0 ? [say('no_terms')] : budgets.map((budget) => aheadInWords(budget, words)).filter(Boolean),
        charts: budgets.map((budget) => budgetChart(budget, dayOf(page.at), words)),
        table: {
          head: [say('window'), words.tell('budget.budget'), words.tell('budget.granted'), say('paid'), words.tell('budget.left')],
          rows: budgets.map((one) => [
            `${words.shortDay(one.windowFrom)}–${words.shortDay(one.windowTo)}`,
            ...[one.budget, one.committed + one.paid, one.paid, one.left].map(yen),
          ]),
        },
      },
      { heading: say('way'), charts: [funnelChart(page, words)] },
      {
        heading: say('figures'),
        table: {
          head: [say('indicator'), ...years.map(words.year)],
          rows: figures.map(({ indicator, values }) => [words.pick(indicator.name), ...years.map((year) => figureText(indicator, values.get(year), locale))]),
        },
      },
      { heading: say('definitions'), facts: definitionsOf(figures.map(({ indicator }) => indicator), locale) },
    ],
  }
}
