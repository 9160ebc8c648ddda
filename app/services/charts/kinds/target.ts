import * as Plot from '@observablehq/plot'
import { WIDTHS, type Target, type Width } from '#services/charts/chart'
import { colour } from '#services/charts/palette'
import { picture, SIZE } from '#services/charts/picture'
import { widthOf } from '#services/charts/text'

/** The way from the baseline to the target is dashed; what was reached is a line with its values. */
export function drawTarget(chart: Target, width: Width): string {
  const size = SIZE[width]
  const side = Math.max(...chart.points.map(({ label, value }) => Math.max(widthOf(label, size), widthOf(chart.say(value), size)))) / 2 + 8
  const values = chart.points.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const air = most === least ? 1 : (most - least) * 0.15
  const planned = chart.points.filter(({ is }) => is === 'baseline' || is === 'target')
  const reached = chart.points.filter(({ is }) => is !== 'target')
  const target = chart.points.filter(({ is }) => is === 'target')
  const times = chart.points.map(({ at }) => at)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const labels = named(chart, size, (WIDTHS[width] - 2 * side) / Math.max(1, last - first))

  const value: Plot.TextOptions = {
    x: 'at',
    y: 'value',
    text: ({ value: reachedThen }) => chart.say(reachedThen),
    lineAnchor: 'bottom',
    fill: colour('ink'),
    stroke: colour('ground'),
    fontWeight: 'bold',
    fontVariant: 'tabular-nums',
  }

  return picture(chart, {
    width,
    height: width === 'wide' ? 230 : 210,
    top: size + 16,
    bottom: size + 20,
    left: side,
    right: side,
    x: { domain: first === last ? [first - 1, last + 1] : [first, last], type: 'linear' },
    y: { domain: [least - air, most + air], type: 'linear' },
    marks: [
      Plot.ruleY([least - air], { stroke: colour('soft'), insetLeft: -side, insetRight: -side }),
      Plot.line(planned, { x: 'at', y: 'value', stroke: colour('soft'), strokeDasharray: '5 5', strokeWidth: 1.5 }),
      Plot.line(reached, { x: 'at', y: 'value', stroke: colour('first'), strokeWidth: 2.5 }),
      Plot.dot(reached, { x: 'at', y: 'value', r: 5, fill: ({ is }) => (is === 'estimate' ? colour('ground') : colour('first')), stroke: colour('first'), strokeWidth: 2 }),
      Plot.dot(target, { x: 'at', y: 'value', r: 7, symbol: 'diamond', fill: colour('ground'), stroke: colour('ink'), strokeWidth: 2 }),
      Plot.text(reached, { ...value, dy: -13 }),
      Plot.text(target, { ...value, dy: -17 }),
      Plot.text(labels, { x: 'at', frameAnchor: 'bottom', dy: size + 10, text: 'label', lineAnchor: 'bottom', fill: colour('ink') }),
    ],
  })
}

/** The ends always have their name; what lies between where there is room. */
function named({ points }: Target, size: number, perYear: number) {
  const inOrder = [...points].sort((one, other) => one.at - other.at)
  const kept = inOrder.slice(0, 1)
  const end = inOrder.at(-1)!
  const touches = (one: Target['points'][number], other: Target['points'][number]) =>
    Math.abs(one.at - other.at) * perYear < (widthOf(one.label, size) + widthOf(other.label, size)) / 2 + 8
  for (const point of inOrder.slice(1, -1)) if (!touches(point, kept.at(-1)!) && !touches(point, end)) kept.push(point)

  return inOrder.length > 1 ? [...kept, end] : kept
}
