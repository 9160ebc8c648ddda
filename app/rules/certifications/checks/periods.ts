import { isPositive, when, type Finding } from '#rules/claims/checks/finding'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { isDay } from '#values/day'

/** When one may apply, how long a certificate holds, and every number of days. */
export const checkPeriods = (scheme: SchemeDefinition): Finding[] => [...checkDays(scheme), ...checkIntake(scheme), ...checkExpiry(scheme)]

const checkDays = (scheme: SchemeDefinition): Finding[] =>
  (['standardDays', 'correctionDays', 'hearingDays', 'retentionYears'] as const).flatMap((entry) =>
    when(!isPositive(scheme[entry]), entry, '正の整数ではありません。', 'is not a positive whole number.')
  )

const checkIntake = ({ intake, endsOn }: SchemeDefinition): Finding[] => [
  ...when(
    intake !== null && !(isDay(intake.from) && isDay(intake.to) && intake.from <= intake.to),
    'intake',
    '始まりが終わりより後か、日付ではありません。',
    'does not begin before it ends.'
  ),
  ...when(endsOn !== null && !isDay(endsOn), 'endsOn', '日付ではありません。', 'is not a day.'),
]

function checkExpiry({ certificate, renewal, remindMonthsBefore }: SchemeDefinition): Finding[] {
  const { validYears } = certificate
  const months = (validYears ?? 0) * 12
  const isBefore = (one: number) => isPositive(one) && one < months
  const falls = remindMonthsBefore.every((one, index) => index === 0 || one < remindMonthsBefore[index - 1]!)

  return [
    ...when(
      validYears !== null && !isPositive(validYears),
      'certificate.validYears',
      '年数が正の整数ではありません。',
      'is not a positive whole number.'
    ),
    ...when(
      renewal !== null && !isBefore(renewal.opensMonthsBefore),
      'renewal.opensMonthsBefore',
      '有効期間の中の月数ではありません。',
      'is not a number of months within the validity.'
    ),
    ...when(
      renewal !== null && !(Number.isSafeInteger(renewal.graceDays) && renewal.graceDays >= 0),
      'renewal.graceDays',
      '日数が0以上の整数ではありません。',
      'is not a whole number from 0.'
    ),
    ...when(
      !remindMonthsBefore.every(isBefore) || !falls,
      'remindMonthsBefore',
      '有効期間の中の月数を、大きいものから書いてください。',
      'must be months within the validity, the largest first.'
    ),
  ]
}
