import { isPositive, saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

const CLASSES = ['wardSme', 'wardCompany', 'outside', 'wardResident', 'wardStudent', 'anyone']
const OF_PEOPLE_ALONE = ['wardResident', 'wardStudent']
const BOOSTS = ['lostLastTime', 'firstTimer']

/** Who is admitted, in which order, at which age. */
export function checkAudience({ audience, party }: CourseKindDefinition): Finding[] {
  const { classes, boosts, age, article } = audience
  const names = classes.map((one) => one.class)

  return [
    ...when(classes.length === 0, 'audience.classes', '対象者がありません。', 'is empty.'),
    ...when(new Set(names).size < names.length, 'audience.classes', '同じ区分が二つあります。', 'has the same class twice.'),
    ...classes.flatMap((one) => [
      ...when(!CLASSES.includes(one.class), `audience.classes.${one.class}`, 'この名前の区分はありません。', 'is not a known class.'),
      ...when(party === 'company' && OF_PEOPLE_ALONE.includes(one.class), `audience.classes.${one.class}`, '企業の申込みには使えません。', 'cannot be a company.'),
      ...when(!isPositive(one.rank), `audience.classes.${one.class}.rank`, '順位が正の整数ではありません。', 'is not a positive whole number.'),
      ...saidTwice(one.label, `audience.classes.${one.class}.label`),
    ]),
    ...checkRanks(classes.map(({ rank }) => rank)),
    ...when(!boosts.every((boost) => BOOSTS.includes(boost)), 'audience.boosts', 'ない優先条件を指しています。', 'names a boost that does not exist.'),
    ...when(new Set(boosts).size < boosts.length, 'audience.boosts', '同じ優先条件が二つあります。', 'has the same boost twice.'),
    ...when(age !== null && !(isPositive(age.from) && isPositive(age.to) && age.from <= age.to), 'audience.age', '年齢の始まりが終わりより後か、正の整数ではありません。', 'does not begin before it ends, in whole years.'),
    ...when(age !== null && party === 'company', 'audience.age', '企業の申込みに年齢は使えません。', 'cannot be asked of a company.'),
    ...when(!article?.trim(), 'audience.article', '条文がありません。', 'names no article.'),
  ]
}

/** A rank left out is a class that somebody forgot. */
function checkRanks(ranks: number[]): Finding[] {
  const used = [...new Set(ranks)].sort((one, other) => one - other)
  return when(ranks.length > 0 && used.some((rank, index) => rank !== index + 1), 'audience.classes', '順位は1から続けて付けてください。', 'does not rank its classes from 1 on without a gap.')
}
