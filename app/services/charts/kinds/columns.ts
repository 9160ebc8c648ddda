import * as Plot from '@observablehq/plot'
import { WIDTHS, type Columns, type Histogram, type Width } from '#services/charts/chart'
import { fills, legend, strokes } from '#services/charts/legend'
import { colour } from '#services/charts/palette'
import { hatch, picture, SIZE } from '#services/charts/picture'
import { shortened, widthOf } from '#services/charts/text'

interface Block {
  from: number
  to: number
  bottom: number
  top: number
  fill: string
  stroke: string
  text: string | null
  /** the value stands in the middle of its block */
  isInside?: boolean
}

/** By year: side by side each with its value, or on top of one another with the sum. */
export function drawColumns(chart: Columns, width: Width): string {
  const names = chart.rows.map(({ label, short }) => (width === 'narrow' ? (short ?? label) : label))
  const blocks = chart.rows.flatMap(({ values }, index) => (chart.isStacked ? stacked(chart, width, values, index) : beside(chart, width, values, index)))
  const keys = chart.series.length > 1 ? chart.series.map((text, index) => ({ text, fill: fills(chart, width)[index]!, stroke: strokes[index]! })) : []

  return standing(chart, width, names, blocks, keys)
}

/** Ages in classes; beyond the limit hatched. */
export function drawHistogram(chart: Histogram, width: Width): string {
  const late = { fill: hatch(chart, width, 'late'), stroke: colour('late') }
  const plain = { fill: colour('first'), stroke: colour('first') }
  const blocks = chart.bins.map(({ count, isLate }, index) => ({
    ...(isLate ? late : plain),
    from: index - 0.46,
    to: index + 0.46,
    bottom: 0,
    top: count,
    text: count > 0 ? chart.say(count) : null,
  }))
  const keys = chart.bins.some(({ isLate, count }) => isLate && count > 0) ? [{ text: chart.limit, ...late }] : []

  return standing(chart, width, chart.bins.map(({ label }) => label), blocks, keys)
}

function beside(chart: Columns, width: Width, values: (number | null)[], index: number): Block[] {
  const thick = 0.8 / values.length
  return values.map((value, series) => ({
    from: index - 0.4 + series * thick + 0.02,
    to: index - 0.4 + (series + 1) * thick - 0.02,
    bottom: 0,
    top: value ?? 0,
    fill: fills(chart, width)[series]!,
    stroke: strokes[series]!,
    text: value === null ? '—' : chart.say(value),
  }))
}

function stacked(chart: Columns, width: Width, values: (number | null)[], index: number): Block[] {
  let height = 0
  const blocks = values.map((value, series) => {
    const block = { from: index - 0.32, to: index + 0.32, bottom: height, top: height + (value ?? 0), text: value ? chart.say(value) : null, isInside: true, fill: fills(chart, width)[series]!, stroke: strokes[series]! }
    height = block.top
    return block
  })
  const sum = values.some((value) => value !== null) ? chart.say(height) : '—'
  return [...blocks, { from: index - 0.32, to: index + 0.32, bottom: height, top: height, fill: 'none', stroke: 'none', text: sum }]
}

function standing(chart: Columns | Histogram, width: Width, names: string[], blocks: Block[], keys: { text: string; fill: string; stroke: string }[]) {
  const size = SIZE[width]
  const room = WIDTHS[width]
  const above = legend(keys, width, room, 0, 0)
  const step = room / Math.max(1, names.length)
  const tops = blocks.flatMap(({ bottom, top }) => [bottom, top])
  const [least, most] = [Math.min(0, ...tops), Math.max(0, ...tops)]
  const top = above.height + size + 12
  // Where neighbours would touch, only every second, third … is named; the table names all.
  const every = Math.max(1, Math.ceil((Math.min(...[Math.max(0, ...names.map((name) => widthOf(name, size))), room / 4]) + 6) / step))
  const labels = names.map((name, index) => ({ index, name: shortened(name, step * every - 4, size) })).filter(({ index }) => index % every === 0)
  const said = blocks.filter(({ text, from, to }) => text !== null && (widthOf(text, size) <= step * (to - from) * 1.35 || blocks.length <= 3))
  const [inside, outside] = [said.filter((block) => block.isInside), said.filter((block) => !block.isInside)]
  const tall = inside.filter((block) => ((block.top - block.bottom) / (most - least || 1)) * 170 > size + 4)

  return picture(chart, {
    width,
    height: (width === 'wide' ? 220 : 200) + above.height,
    top,
    bottom: size + 16 + (least < 0 ? size + 4 : 0),
    x: { domain: [-0.5, names.length - 0.5], type: 'linear' },
    y: { domain: [least, most === least ? 1 : most], type: 'linear' },
    marks: [
      Plot.rect(blocks.filter(({ fill }) => fill !== 'none'), { x1: 'from', x2: 'to', y1: 'bottom', y2: 'top', fill: 'fill', stroke: 'stroke' }),
      Plot.ruleY([0], { stroke: colour('soft') }),
      Plot.text(tall.filter(isPlain), { ...inMiddle, fill: colour('ground') }),
      Plot.text(tall.filter((block) => !isPlain(block)), { ...inMiddle, fill: colour('ink'), stroke: colour('ground'), strokeWidth: 5 }),
      Plot.text(outside.filter(({ top: high }) => high >= 0), { x: middle, y: 'top', text: 'text', dy: -6, lineAnchor: 'bottom', fill: colour('ink'), fontVariant: 'tabular-nums' }),
      Plot.text(outside.filter(({ top: high }) => high < 0), { x: middle, y: 'top', text: 'text', dy: 6, lineAnchor: 'top', fill: colour('ink'), fontVariant: 'tabular-nums' }),
      Plot.text(labels, { x: 'index', frameAnchor: 'bottom', dy: size + 8 + (least < 0 ? size + 4 : 0), text: 'name', lineAnchor: 'bottom', fill: colour('ink') }),
      ...legend(keys, width, room, 0, top).marks,
    ],
  })
}

const middle = ({ from, to }: Block) => (from + to) / 2
const isPlain = ({ fill }: Block) => fill === colour('first')
const inMiddle: Plot.TextOptions = { x: middle, y: ({ bottom, top }) => (bottom + top) / 2, text: 'text', fontVariant: 'tabular-nums' }
