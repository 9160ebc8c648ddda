/** How wide words are when nothing can be measured: full-width characters fill the em, others a little more than half. */

const NARROW = 0.58
const isNarrow = (sign: string) => /[\u0020-\u00ff\uff61-\uff9f]/.test(sign)

export const widthOf = (text: string, size: number): number =>
  Math.ceil([...text].reduce((sum, sign) => sum + (isNarrow(sign) ? NARROW : 1) * size, 0))

/** At most `most` lines that fit into `width`; what does not is cut with 「…」, for the table has it whole. */
export function wrapped(text: string, width: number, size: number, most = 2): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest && lines.length < most) {
    const line = lines.length === most - 1 ? shortened(rest, width, size) : begun(rest, width, size)
    lines.push(line.trim())
    rest = line.endsWith('…') ? '' : rest.slice(line.length).trim()
  }
  return lines.length > 0 ? lines : ['']
}

export function shortened(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text
  return `${fitting(text, width - size, size).trimEnd()}…`
}

/** A first line: broken at a blank where words have them, else anywhere. */
function begun(text: string, width: number, size: number): string {
  const fits = fitting(text, width, size)
  if (fits.length === text.length) return text
  const blank = fits.lastIndexOf(' ')
  return blank > fits.length / 3 ? fits.slice(0, blank) : fits
}

function fitting(text: string, width: number, size: number): string {
  let taken = ''
  for (const sign of text) {
    if (taken && widthOf(taken + sign, size) > width) break
    taken += sign
  }
  return taken
}
