import { groupOf } from '#rules/claims/cost_groups'
import { isPositive, saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import { STANDARD_TIER, type Terms, type Tier } from '#rules/claims/programme_definition'
import { isRatio } from '#values/ratio'

/** Budget, categories, tiers, rounding and formula. */
export const checkMoney = (terms: Terms, at: string): Finding[] => [
  ...when(!isPositive(terms.budget), `${at}.budget`, '予算が正の整数ではありません。', 'is not a positive whole number.'),
  ...when(!isPositive(terms.rounding.unit), `${at}.rounding.unit`, '切捨ての単位が正の整数ではありません。', 'is not a positive whole number.'),
  ...when(!terms.rounding.article?.trim(), `${at}.rounding.article`, '条文がありません。', 'names no article.'),
  ...when(Object.keys(terms.categories).length === 0, `${at}.categories`, '経費の種類がありません。', 'is empty.'),
  ...Object.entries(terms.categories).flatMap(([name, { label }]) => saidTwice(label, `${at}.categories.${name}.label`)),
  ...checkTierNames(terms, at),
  ...terms.tiers.flatMap((tier) => checkTier(tier, terms, `${at}.tiers.${tier.name}`)),
  ...checkFormula(terms, at),
]

function checkTierNames({ tiers }: Terms, at: string): Finding[] {
  const names = tiers.map(({ name }) => name)
  const ordinary = tiers.filter((tier) => !tier.when)
  return [
    ...when(ordinary.length !== 1, `${at}.tiers`, '条件のない区分がちょうど一つ要ります。', 'needs exactly one tier without a condition.'),
    ...when(ordinary.some(({ name }) => name !== STANDARD_TIER), `${at}.tiers`, '条件のない区分は、元からある標準の区分（standard）のままにしてください。', 'must keep `standard` as its tier without a condition.'),
    ...when(new Set(names).size < names.length, `${at}.tiers`, '同じ名前の区分があります。', 'has two tiers of one name.'),
  ]
}

function checkTier({ rate, caps, label, article }: Tier, terms: Terms, at: string): Finding[] {
  const groups = ['total', ...Object.keys(terms.categories).map((category) => groupOf(terms, category))]
  const unknown = Object.keys(caps).filter((name) => !groups.includes(name))

  return [
    ...when(!isRatio(rate), `${at}.rate`, '補助率が「2/3」の形ではありません。', 'is not a share such as 2/3.'),
    ...when(!isPositive(caps.total), `${at}.caps.total`, '合計の上限がありません。', 'is missing.'),
    ...when(!Object.values(caps).every(isPositive), `${at}.caps`, '上限が正の整数ではありません。', 'is not of positive whole numbers.'),
    ...unknown.flatMap((name) => when(true, `${at}.caps.${name}`, 'この名前の経費がありません。', 'is a group that no category has.')),
    ...saidTwice(label, `${at}.label`),
    ...when(!article?.trim(), `${at}.article`, '条文がありません。', 'names no article.'),
  ]
}

function checkFormula({ formula, categories }: Terms, at: string): Finding[] {
  if (formula.kind === 'feeLessShare') {
    const withoutShare = Object.keys(categories).filter((name) => !categories[name]!.hasParticipantShare)
    return withoutShare.flatMap((name) => when(true, `${at}.categories.${name}`, '受講者負担額を尋ねる設定が要ります。', 'must ask for the share of the participant.'))
  }
  if (formula.kind !== 'rateWithPersonCap') return []
  const limits = formula.perCompany.map(({ employeesBelow }) => employeesBelow ?? Infinity)
  const groups = new Set(Object.keys(categories).map((name) => groupOf({ categories }, name)))

  return [
    ...when(limits.at(-1) !== Infinity || limits.some((limit, index) => index > 0 && limit <= limits[index - 1]!), `${at}.formula.perCompany`, '従業員数の区分が昇順でないか、最後の区分に上限があります。', 'does not rise to a last row without limit.'),
    ...when(groups.size !== 1, `${at}.categories`, '1人あたりの上限には、経費を一つのまとまりにする設定が要ります。', 'must form one group, because the cap of a person covers them together.'),
  ]
}
