import * as Plot from '@observablehq/plot'
import type { Bars, Funnel, Width } from '#services/charts/chart'
import { WIDTHS } from '#services/charts/chart'
import { colour } from '#services/charts/palette'
import { hatch, picture, SIZE } from '#services/charts/picture'
import { widthOf, wrapped } from '#services/charts/text'

interface Row {
  label: string
  value: number
  text: string
  isMarked: boolean
}

export const drawBars = (chart: Bars, width: Width) =>
  lying(
    chart,
    chart.rows.map(({ label, value, mark }) => ({
      label,
      value: value ?? 0,
      text: `${value === null ? '—' : chart.say(value)}${mark ? `（${mark}）` : ''}`,
      isMarked: mark !== undefined,
    })),
    width
  )

/** Each stage also as a share of the one before. */
export function drawFunnel(chart: Funnel, width: Width) {
  const rows = chart.rows.map(({ label, value }, index) => {
    const before = chart.rows[index - 1]?.value ?? 0
    const share = before > 0 ? `（${Math.round((value / before) * 100)}%）` : ''
    return { label, value, text: `${chart.say(value)}${share}`, isMarked: false }
  })
  return lying(chart, rows, width)
}

/** On a desk the labels stand in a column of their own, on a phone each above its bar. */
function lying(chart: Bars | Funnel, rows: Row[], width: Width): string {
  const size = SIZE[width]
  const isWide = width === 'wide'
  const column = isWide ? Math.min(220, Math.max(...rows.map(({ label }) => widthOf(label, size))) + 12) : 0
  const labels = rows.map(({ label }) => wrapped(label, isWide ? column - 12 : WIDTHS.narrow, size, isWide ? 2 : 1).join('\n'))
  const room = Math.max(...rows.map(({ text }) => widthOf(text, size))) + 8
  const values = rows.map(({ value }) => value)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const step = isWide ? 40 : 52
  const drawn = rows.map((row, index) => ({ ...row, name: labels[index]!, y: index, middle: index + (isWide ? 0 : 0.18), from: 0 }))
  const thick = isWide ? 0.3 : 0.2

  return picture(chart, {
    width,
    height: rows.length * step + 8,
    left: column + (least < 0 ? room : 0),
    right: most > 0 || least === 0 ? room : 8,
    top: 4,
    bottom: 4,
    x: { domain: [least, most === least ? 1 : most] },
    y: { domain: [-0.5, rows.length - 0.5], reverse: true, type: 'linear' },
    marks: [
      Plot.rect(drawn, {
        x1: 'from',
        x2: 'value',
        y1: ({ middle }) => middle - thick,
        y2: ({ middle }) => middle + thick,
        fill: ({ isMarked }) => (isMarked ? hatch(chart, width, 'late') : colour('first')),
        stroke: ({ isMarked }) => (isMarked ? colour('late') : colour('first')),
        rx: 2,
      }),
      Plot.ruleX([0], { stroke: colour('soft') }),
      ...saidAt(drawn.filter(({ value }) => value >= 0), 'start'),
      ...saidAt(drawn.filter(({ value }) => value < 0), 'end'),
      Plot.text(drawn, {
        y: isWide ? 'middle' : ({ y }: { y: number }) => y - 0.28,
        frameAnchor: 'left',
        dx: -(column + (least < 0 ? room : 0)),
        text: 'name',
        textAnchor: 'start',
        fill: colour('ink'),
        lineHeight: 1.15,
      }),
    ],
  })
}

const saidAt = (rows: { value: number; middle: number; text: string }[], textAnchor: 'start' | 'end') => [
  Plot.text(rows, { x: 'value', y: 'middle', text: 'text', textAnchor, dx: textAnchor === 'start' ? 6 : -6, fill: colour('ink'), fontVariant: 'tabular-nums' }),
]
