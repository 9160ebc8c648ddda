/** Reads a receipt as a person would: from its printed words alone, without the code that wrote it. */
import type { Explanation } from '#rules/claims/amount_explanation'

const number = (text: string) => Number(text.replace(/,/g, ''))

/** What the printed lines give: each positive line worked out from its own words, each cut taken off. */
export function readReceipt({ lines }: Pick<Explanation, 'lines'>): number {
  return lines.reduce((sum, { label, amount }) => sum + (amount < 0 ? amount : worked(label.ja)), 0)
}

function worked(words: string): number {
  const [, cost, over, under] = / ([\d,]+)円(?: × (\d+)\/(\d+))?$/.exec(words)!
  return over ? Number((BigInt(number(cost!)) * BigInt(over)) / BigInt(under!)) : number(cost!)
}
