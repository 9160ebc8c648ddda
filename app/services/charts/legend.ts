import * as Plot from '@observablehq/plot'
import type { Chart, Width } from '#services/charts/chart'
import { colour } from '#services/charts/palette'
import { hatch, SIZE } from '#services/charts/picture'
import { widthOf } from '#services/charts/text'

const SWATCH = 14

/** How each series is filled: plain, hatched, dotted. */
export const fills = (chart: Chart, width: Width) => [colour('first'), hatch(chart, width, 'second'), hatch(chart, width, 'third')]
export const strokes = [colour('first'), colour('second'), colour('third')]

export interface Key {
  text: string
  fill: string
  stroke: string
}

/** The names of the series above the drawing, each after its swatch; as many lines as they need. */
export function legend(keys: Key[], width: Width, room: number, left: number, top: number) {
  const size = SIZE[width]
  let [x, line] = [0, 0]
  const placed = keys.map((key) => {
    const need = SWATCH + 6 + widthOf(key.text, size) + 16
    if (x > 0 && x + need > room) [x, line] = [0, line + 1]
    const at = { ...key, x, y: line * (size + 8) }
    x += need
    return at
  })
  const height = placed.length > 0 ? (line + 1) * (size + 8) + 8 : 0

  return {
    height,
    marks: placed.flatMap(({ text, fill, stroke, x: across, y: down }) => [
      Plot.text([text], { frameAnchor: 'top-left', dx: across + SWATCH + 6 - left, dy: down - top + 3, text: [text], textAnchor: 'start', lineAnchor: 'top', fill: colour('ink') }),
      Plot.vector([0], { frameAnchor: 'top-left', dx: across + SWATCH / 2 - left, dy: down - top + size * 0.4, shape: square, length: SWATCH, anchor: 'middle', fill, stroke }),
    ]),
  }
}

const square: Plot.VectorShapeImplementation = {
  draw(context, length) {
    context.rect(-length / 2, -length / 2, length, length)
  },
}
