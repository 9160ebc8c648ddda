import { isPositive, saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { isRatio } from '#values/ratio'

const positive = (value: unknown, entry: string) =>
  when(!isPositive(value), entry, '正の整数ではありません。', 'is not a positive whole number.')

/** Who judges, what calls a further reviewer, and what passes. */
export function checkReview({ review, pass, levels, fields }: SchemeDefinition): Finding[] {
  const steps = levels.map(({ fieldsAtLeast }) => fieldsAtLeast)
  const isLevel = (step: number, index: number) => isPositive(step) && step <= fields.length && (index === 0 || step > steps[index - 1]!)

  return [
    ...positive(review.reviewers, 'review.reviewers'),
    ...positive(review.answerDays, 'review.answerDays'),
    ...positive(review.reviewDays, 'review.reviewDays'),
    ...positive(review.quorum, 'review.quorum'),
    ...positive(review.gap.points, 'review.gap.points'),
    ...when(![1, 2].includes(review.gap.verdict), 'review.gap.verdict', '1か2で書いてください。', 'must be 1 or 2.'),
    ...Object.entries(review.rubric).flatMap(([mark, label]) => saidTwice(label, `review.rubric.${mark}`)),
    ...when(!isRatio(pass.share), 'pass.share', '割合が「3/5」の形ではありません。', 'is not a share such as 3/5.'),
    ...when(
      !(Number.isSafeInteger(pass.recordsAtLeast) && pass.recordsAtLeast >= 0),
      'pass.recordsAtLeast',
      '0以上の整数ではありません。',
      'is not a whole number from 0.'
    ),
    ...when(
      !(isPositive(pass.fieldsAtLeast) && pass.fieldsAtLeast <= fields.length),
      'pass.fieldsAtLeast',
      '分野の数を超えるか、正の整数ではありません。',
      'is not a number of its fields.'
    ),
    ...when(!steps.every(isLevel), 'levels', '分野の数の中で、少ない順に書いてください。', 'must rise within the number of fields.'),
    ...levels.flatMap(({ label }, index) => saidTwice(label, `levels.${index}.label`)),
  ]
}
