import type { ApprovalRoute, Terms } from '#rules/claims/programme_definition'
import { isCriterion } from '#rules/claims/criteria'
import { isPositive, saidTwice, when, type Finding } from '#rules/claims/checks/finding'

const STAGES = ['application', 'report', 'payment']

/** Requirements, documents, pledges, routes, conditions and days. */
export const checkLists = (terms: Terms, at: string): Finding[] => [
  ...terms.requirements.flatMap(({ criterion, article }) => [
    ...when(!isCriterion(criterion), `${at}.requirements.${criterion}`, 'この名前の要件はありません。', 'is not a known criterion.'),
    ...when(!article?.trim(), `${at}.requirements.${criterion}.article`, '条文がありません。', 'names no article.'),
  ]),
  ...twice(terms.requirements.map(({ criterion }) => criterion), `${at}.requirements`),
  ...terms.documents.flatMap(({ code, label, stage, categories = [] }) => [
    ...saidTwice(label, `${at}.documents.${code}.label`),
    ...when(!STAGES.includes(stage), `${at}.documents.${code}.stage`, 'この名前の段階はありません。', 'is not a known stage.'),
    ...when(!categories.every((name) => Object.hasOwn(terms.categories, name)), `${at}.documents.${code}.categories`, 'ない経費を指しています。', 'names a category that does not exist.'),
  ]),
  ...twice(terms.documents.map(({ code, stage }) => `${code} (${stage})`), `${at}.documents`),
  ...terms.pledges.flatMap(({ code, label }) => saidTwice(label, `${at}.pledges.${code}`)),
  ...terms.conditions.flatMap((text, index) => saidTwice(text, `${at}.conditions.${index}`)),
  ...Object.entries(terms.approval).flatMap(([step, route]) => checkRoute(route, `${at}.approval.${step}`)),
  ...(['withdrawalDays', 'correctionDays', 'standardDays'] as const).flatMap((name) =>
    when(!isPositive(terms[name]), `${at}.${name}`, '日数が正の整数ではありません。', 'is not a positive whole number.')
  ),
]

/** Amounts rise to a last row that holds any. */
function checkRoute(route: ApprovalRoute, at: string): Finding[] {
  const limits = route.map(({ upTo }) => upTo ?? Infinity)
  const rises = limits.every((limit, index) => index === 0 || limit > limits[index - 1]!)

  return [
    ...when(limits.at(-1) !== Infinity || !rises, at, '金額の区分が昇順でないか、最後の区分に上限があります。', 'does not rise to a last row without limit.'),
    ...when(route.some(({ posts }) => posts.length === 0), at, '決裁者のいない区分があります。', 'has a row without a post.'),
  ]
}

const twice = (names: string[], at: string): Finding[] =>
  when(new Set(names).size < names.length, at, '同じものが二つあります。', 'has the same entry twice.')
