import { when, type Finding } from '#rules/claims/checks/finding'
import { answerProblem } from '#rules/certifications/answers'
import { ownScores } from '#rules/certifications/score'
import type { SchemeDefinition, SchemeExample } from '#rules/certifications/scheme_definition'

/** The worked examples must come out as written; every field has one. */
export const checkSchemeExamples = (scheme: SchemeDefinition): Finding[] => [
  ...scheme.fields.flatMap(({ code }) =>
    when(
      !scheme.examples.some(({ field }) => field === code),
      'examples',
      `分野「${code}」の計算例がありません。`,
      `has none of the field ${code}.`
    )
  ),
  ...scheme.examples.flatMap((example, index) => checkExample(scheme, example, `examples.${index}`)),
]

function checkExample(scheme: SchemeDefinition, { field, answers, points, passes }: SchemeExample, at: string): Finding[] {
  const unreadable = Object.keys(answers).filter((code) => {
    const item = scheme.items.find((one) => one.code === code && one.field === field)
    return !item || answerProblem(item, answers[code]) !== null
  })
  const score = ownScores(scheme, answers).find((one) => one.field === field)
  if (unreadable.length > 0 || !score)
    return when(true, at, `「${unreadable.join('、')}」は読めない回答です。`, `answers ${unreadable.join(', ')}, which cannot be read.`)
  const word = (one: boolean) => ({ ja: one ? '合格' : '不合格', en: one ? 'passing' : 'not passing' })

  return [
    ...when(
      score.points !== points,
      `${at}.points`,
      `計算すると${score.points}点ですが、${points}点と書かれています。`,
      `says ${points} points where the rules give ${score.points}.`
    ),
    ...when(
      score.passes !== passes,
      `${at}.passes`,
      `計算すると${word(score.passes).ja}ですが、${word(passes).ja}と書かれています。`,
      `says ${word(passes).en} where the rules give ${word(score.passes).en}.`
    ),
  ]
}
