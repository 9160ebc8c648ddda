/** Observable Plot draws; what our headers forbid (styles) and what would be read aloud twice is taken out again. */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { WIDTHS, type Chart, type Width } from '#services/charts/chart'
import { colour } from '#services/charts/palette'

export const SIZE = { wide: 14, narrow: 13 } as const

export interface Frame {
  width: Width
  height: number
  top?: number
  right?: number
  bottom?: number
  left?: number
  x?: Plot.ScaleOptions
  y?: Plot.ScaleOptions
  marks: Plot.Markish[]
}

/** Names a pattern of this drawing: hatching says by form what colour alone must not. */
export const hatch = (chart: Chart, width: Width, name: 'late' | 'second' | 'third' | 'first') => `url(#${idOf(chart, width)}-${name})`

const idOf = ({ name }: Chart, width: Width) => `chart-${name}-${width}`

/** What is used here of an element of linkedom's document. */
interface Drawing {
  ownerDocument: { createElementNS(space: string, tag: string): Drawing }
  textContent: string
  outerHTML: string
  querySelectorAll(selector: string): Drawing[]
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  insertAdjacentHTML(place: 'afterbegin', html: string): void
  prepend(element: Drawing): void
  remove(): void
}

export function picture(chart: Chart, { width, height, marks, x, y, ...margins }: Frame): string {
  const { document } = parseHTML('<!doctype html><body></body>')
  const hidden = { axis: null, label: null }
  const svg = Plot.plot({
    document,
    width: WIDTHS[width],
    height,
    marginTop: margins.top ?? 0,
    marginRight: margins.right ?? 0,
    marginBottom: margins.bottom ?? 0,
    marginLeft: margins.left ?? 0,
    x: { ...hidden, ...x },
    y: { ...hidden, ...y },
    marks,
  } as Plot.PlotOptions) as unknown as Drawing

  return finished(svg, chart, width)
}

function finished(svg: Drawing, chart: Chart, width: Width): string {
  const id = idOf(chart, width)
  const document = svg.ownerDocument
  const add = (tag: string, text: string) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
    element.setAttribute('id', `${id}-${tag}`)
    element.textContent = text
    svg.prepend(element)
  }
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const element of svg.querySelectorAll('*')) {
    for (const name of ['style', 'class', 'aria-label', 'aria-hidden']) element.removeAttribute(name)
  }
  for (const name of ['width', 'height', 'class', 'style', 'font-family']) svg.removeAttribute(name)
  const used = [...new Set(svg.outerHTML.match(new RegExp(`(?<=url\\(#${id}-)\\w+`, 'g')))]
  if (used.length > 0) svg.insertAdjacentHTML('afterbegin', `<defs>${used.map((name) => pattern(`${id}-${name}`, name)).join('')}</defs>`)
  add('desc', chart.description)
  add('title', chart.title)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`)
  svg.setAttribute('fill', colour('ink'))
  svg.setAttribute('font-size', String(SIZE[width]))

  return svg.outerHTML
}

/** Lines that slant one way for the first series and what is late, the other way for the next, dots for the last. */
function pattern(id: string, name: string): string {
  const ink = colour(name as 'late')
  const ground = `<rect width="6" height="6" fill="${colour('ground')}"></rect>`
  const form =
    name === 'third'
      ? `<circle cx="3" cy="3" r="1.5" fill="${ink}"></circle>`
      : `<path d="${name === 'second' ? 'M-1,5l2,2M0,0l6,6M5,-1l2,2' : 'M-1,1l2,-2M0,6l6,-6M5,7l2,-2'}" stroke="${ink}" stroke-width="2"></path>`

  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse">${ground}${form}</pattern>`
}
