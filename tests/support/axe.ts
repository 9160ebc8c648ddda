import axe from 'axe-core'
import type { Page } from 'playwright'

interface Looked {
  /** whether colours are measured: the costly half of a look, and the same in both languages */
  colours?: boolean
}

/** What axe finds wrong with the page as it stands, a line each. A frame with a document of the browser's own is left out. */
export async function axeComplaints(page: Page, { colours = true }: Looked = {}): Promise<string[]> {
  await page.evaluate(axe.source)

  return page.evaluate<string[]>(`axe
    .run({ exclude: ['iframe'] }, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: ${colours} } } })
    .then(({ violations }) => violations.map(({ id, nodes }) => 'axe ' + id + ': ' + nodes[0].target + ' ' + nodes[0].html.slice(0, 120)))`)
}
