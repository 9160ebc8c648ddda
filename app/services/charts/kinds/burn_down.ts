import * as Plot from '@observablehq/plot'
import { WIDTHS, type BurnDown, type Width } from '#services/charts/chart'
import { legend } from '#services/charts/legend'
import { colour } from '#services/charts/palette'
import { hatch, picture, SIZE } from '#services/charts/picture'
import { widthOf } from '#services/charts/text'
import { addMonths, type Day } from '#values/day'

const RIGHT = 16
const date = (of: Day) => new Date(`${of}T00:00:00Z`)

/** What is left falls in steps from the whole budget; ahead of today lies the hatched field between the quickest and the slowest way. */
export function drawBurnDown(chart: BurnDown, width: Width): string {
  const size = SIZE[width]
  const tick = chart.tick ?? chart.say
  const ticks = [0, 0.5, 1].map((share) => Math.round(chart.budget * share))
  const left = Math.max(...ticks.map((value) => widthOf(tick(value), size))) + 10
  const now = chart.points.at(-1) ?? { day: chart.today, left: chart.budget }
  const least = Math.min(0, ...chart.points.map((point) => point.left))
  const ahead = aheadOf(chart, now)
  const keys = ahead.length > 0 ? [{ text: chart.words.ahead, fill: hatch(chart, width, 'second'), stroke: colour('second') }] : []
  const above = legend(keys, width, WIDTHS[width], left, 0)
  const top = above.height + size + 12
  const months = Array.from({ length: 13 }, (_none, index) => addMonths(chart.from, index)).filter((_day, index) => index % (width === 'wide' ? 1 : 3) === 0)
  const words = `${chart.words.today} ${chart.say(now.left)}`
  const field = WIDTHS[width] - left - RIGHT
  const isPast = share(chart, chart.today) * field + widthOf(words, size) > field

  return picture(chart, {
    width,
    height: (width === 'wide' ? 260 : 230) + above.height,
    top,
    bottom: size + 16,
    left,
    right: RIGHT,
    x: { domain: [date(chart.from), date(chart.to)], type: 'utc' },
    y: { domain: [least, chart.budget || 1], type: 'linear' },
    marks: [
      Plot.ruleY(ticks, { stroke: colour('grid') }),
      Plot.text(ticks, { y: (value: number) => value, frameAnchor: 'left', dx: -8, text: (value: number) => tick(value), textAnchor: 'end', fill: colour('soft'), fontVariant: 'tabular-nums' }),
      Plot.areaY(ahead, { x: 'at', y1: 'low', y2: 'high', fill: hatch(chart, width, 'second'), stroke: colour('second') }),
      Plot.areaY(chart.points, { x: ({ day }) => date(day), y1: 0, y2: 'left', curve: 'step-after', fill: colour('first'), fillOpacity: 0.12 }),
      Plot.lineY(chart.points, { x: ({ day }) => date(day), y: 'left', curve: 'step-after', stroke: colour('first'), strokeWidth: 2.5 }),
      Plot.ruleX([date(chart.today)], { stroke: colour('ink'), strokeDasharray: '2 3' }),
      Plot.dot([now], { x: date(now.day), y: now.left, r: 4.5, fill: colour('first') } as Plot.DotOptions),
      Plot.text([chart.today], {
        x: date(chart.today),
        frameAnchor: 'top',
        dy: -6,
        dx: isPast ? 6 : -4,
        lineAnchor: 'bottom',
        textAnchor: isPast ? 'end' : 'start',
        text: [words],
        fill: colour('ink'),
        fontWeight: 'bold',
        fontVariant: 'tabular-nums',
      } as unknown as Plot.TextOptions),
      Plot.ruleY([0], { stroke: colour('soft') }),
      Plot.text(months, { x: date, frameAnchor: 'bottom', dy: size + 8, lineAnchor: 'bottom', text: (of: Day) => chart.words.month(Number(of.slice(5, 7))), fill: colour('soft') }),
      ...legend(keys, width, WIDTHS[width], left, top).marks,
    ],
  })
}

const share = ({ from, to }: BurnDown, of: Day) => (date(of).getTime() - date(from).getTime()) / (date(to).getTime() - date(from).getTime())

/** The field between the two ways: where the quicker has reached its end, it stays there. */
function aheadOf({ ahead, to }: BurnDown, now: { day: Day; left: number }) {
  if (!ahead) return []
  const { early, late } = ahead
  const days = [...new Set([now.day, early.day, late.day, to].filter((of) => of >= now.day && of <= to))].sort()
  const until = late.day < to ? days.filter((of) => of <= late.day) : days

  return until.map((of) => ({ at: date(of), low: along(now, early, of), high: along(now, late, of) }))
}

function along(from: { day: Day; left: number }, to: { day: Day; left: number }, of: Day) {
  if (of >= to.day || from.day >= to.day) return to.left
  const part = (date(of).getTime() - date(from.day).getTime()) / (date(to.day).getTime() - date(from.day).getTime())
  return from.left + (to.left - from.left) * part
}
