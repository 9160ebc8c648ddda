/** Our own indicators by year and by project of the plan. What is masked has no column; a running year says so. */
import type { Figure } from '#queries/indicators/figures_of'
import type { Bars, Columns } from '#services/charts/chart'
import type { Words } from '#services/dashboards/words'
import { FiscalYear } from '#values/fiscal_year'
import { numberText } from '#values/show'

/** What is counted alike stands in one drawing. */
const BY_YEAR = [
  { name: 'claims', codes: ['claims-received', 'grants-decided'] },
  { name: 'granted', codes: ['yen-granted'] },
  { name: 'courses', codes: ['participants', 'attendances'] },
  { name: 'certified', codes: ['certified-new', 'certified-renewed'] },
] as const

/** Only what adds up is told of projects. */
const BY_PROJECT = ['yen-granted', 'attendances'] as const

export const figureOf = (figures: readonly Figure[], code: string, year: number) =>
  figures.find((one) => one.code === code && one.fiscalYear === year)

export const chartsByYear = (figures: Figure[], years: number[], words: Words): Columns[] =>
  BY_YEAR.map(({ name, codes }) => {
    const { tell } = words
    const say = name === 'granted' ? words.shortYen : numberText
    const rows = years.map((year) => {
      const found = codes.map((code) => figureOf(figures, code, year))
      const isRunning = found.some((one) => one?.period && !one.period.isClosed)
      return {
        label: words.year(year),
        short: words.locale === 'ja' ? `R${new FiscalYear(year).yearOfEra}` : `FY${String(year).slice(2)}`,
        values: found.map((one) => one?.value ?? null),
        mark: isRunning ? tell('figures.so_far') : undefined,
      }
    })
    const [before, last] = [rows.at(-2)?.values[0] ?? null, rows.at(-1)?.values[0] ?? null]
    const said = { year: rows.at(-1)?.label, before: before === null ? '—' : say(before), last: last === null ? '—' : say(last), mark: lastMark(codes.map((code) => figureOf(figures, code, years.at(-1)!)), words) }

    return {
      kind: 'columns',
      name: `years-${name}`,
      title: last === null ? tell('figures.untold', { ...said, name: tell(`figures.series.${codes[0]}`) }) : tell(`figures.${name}.title`, said),
      description: tell('figures.description'),
      head: [tell('figures.year'), ...codes.map((code) => tell(`figures.series.${code}`))],
      say,
      series: codes.map((code) => tell(`figures.series.${code}`)),
      rows: rows.some(({ values }) => values.some((value) => value !== null)) ? rows : [],
    }
  })

/** The public is told of a running year only that there are at least so many. */
function lastMark(found: (Figure | undefined)[], { tell }: Words) {
  if (!found.some((one) => one?.period && !one.period.isClosed)) return ''
  return tell(found.some((one) => one?.isAtLeast) ? 'figures.running_at_least' : 'figures.running')
}

export const chartsByProject = (figures: Figure[], year: number, words: Words): Bars[] =>
  BY_PROJECT.map((code) => {
    const { tell, pick } = words
    const say = code === 'yen-granted' ? words.yen : numberText
    const groups = (figureOf(figures, code, year)?.groups ?? []).filter(({ value }) => value !== null && value > 0)
    const rows = groups.map(({ label, value }) => ({ label: pick(label), value: value! })).sort((one, other) => other.value - one.value)
    const sum = rows.reduce((total, { value }) => total + value, 0)

    return {
      kind: 'bars',
      name: `projects-${code}`,
      title: tell(rows.length > 0 ? `figures.projects.${code}` : 'figures.projects.nothing', { year: words.year(year), count: rows.length, sum: say(sum), first: rows[0]?.label }),
      description: tell('figures.projects.description'),
      head: [tell('figures.project'), tell(`figures.series.${code}`)],
      say,
      rows,
    }
  })
