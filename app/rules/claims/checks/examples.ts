import { finding, when, type Finding } from '#rules/claims/checks/finding'
import type { Terms, WorkedExample } from '#rules/claims/programme_definition'
import { recomputed } from '#rules/claims/worked_example'

/** The worked examples must come out to the yen. */
export const checkExamples = (terms: Terms, at: string): Finding[] => [
  ...when(terms.examples.length === 0, `${at}.examples`, '計算例がありません。', 'is empty.'),
  ...terms.examples.flatMap((example, index) => checkExample(example, terms, `${at}.examples.${index}`)),
]

function checkExample(example: WorkedExample, terms: Terms, at: string): Finding[] {
  if (!terms.tiers.some(({ name }) => name === example.tier)) return [finding(`${at}.tier`, 'この名前の区分はありません。', 'is not a tier.')]
  const unknown = example.costs.find(({ category }) => !Object.hasOwn(terms.categories, category))
  if (unknown) return [finding(`${at}.costs`, `経費「${unknown.category}」はありません。`, `names ${unknown.category}, which is no category.`)]
  const { amount } = recomputed(example, terms)

  return when(amount !== example.grant, `${at}.grant`, `計算すると${amount}円ですが、${example.grant}円と書かれています。`, `says ${example.grant} yen where the rules give ${amount}.`)
}
