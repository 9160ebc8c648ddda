import type { Localised } from '#values/localised'
import type { Yen } from '#values/yen'

/** One line of the receipt: positive for a cap group, negative for each cut, each with its article. */
export interface ExplanationLine {
  label: Localised
  article: string
  amount: number
}

/** An amount that explains itself: Σ lines = amount. `shares` is what it takes of each cap group. */
export interface Explanation {
  amount: Yen
  lines: ExplanationLine[]
  shares: Record<string, number>
}
