import type { Management } from '#queries/dashboards/management'
import { indicators } from '#queries/indicators/index'
import { figureOf } from '#services/dashboards/figure_charts'
import { managementCharts } from '#services/dashboards/management_charts'
import { nodeName, projectsTable } from '#services/dashboards/projects_table'
import type { Words } from '#services/dashboards/words'
import { definitionsOf, figureText } from '#services/reports/figures_in_words'
import type { Report } from '#services/reports/report'
import { reportHead } from '#services/reports/report_head'

/** 年次報告書（産業振興プラン） */
export function planReport(page: Management, words: Words): Report {
  const { report: say, pick, locale } = words
  const { plan, years, projects } = managementCharts(page, words)

  return {
    ...reportHead(page, words, say('plan.title', { year: words.year(page.year) })),
    sections: [
      { heading: say('plan.indicators'), text: [say('plan.lead')], charts: plan },
      {
        heading: say('figures'),
        charts: years,
        table: {
          head: [say('indicator'), ...page.years.map(words.year)],
          rows: indicators.map((one) => [pick(one.name), ...page.years.map((year) => figureText(one, figureOf(page.figures, one.code, year)?.value, locale))]),
        },
      },
      { heading: say('plan.projects'), charts: projects },
      ...projectsTable(page.plan, page.figures, page.year).map(({ direction, rows, without }) => ({
        heading: words.tell('figures.direction', { number: direction.number, name: pick(direction.name) }),
        text: [...(rows.length > 0 ? [words.tell('figures.added_up')] : []), ...(without.length > 0 ? [words.tell('figures.without_named', { names: without.map(({ name }) => pick(name)).join(locale === 'ja' ? '、' : ', ') })] : [])],
        table: {
          head: [words.tell('figures.project'), words.tell('figures.came_to', { year: words.year(page.year) })],
          rows: rows.map(({ node, figures }) => [nodeName(node, pick), valuesInWords(figures, words)]),
        },
      })),
      { heading: say('definitions'), facts: definitionsOf(indicators, locale) },
    ],
  }
}

const valuesInWords = (figures: { code: string; value: number }[], { locale, pick }: Words) =>
  figures
    .map(({ code, value }) => {
      const indicator = indicators.find((one) => one.code === code)!
      return `${pick(indicator.name)} ${figureText(indicator, value, locale)}`
    })
    .join('\n')
