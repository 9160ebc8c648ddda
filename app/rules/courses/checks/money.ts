import { isPositive, saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { isRatio } from '#values/ratio'

const PAYERS = ['person', 'company']

/** What leaving costs, who pays, and when a course is completed: shares, days, points. */
export const checkMoneyOfKind = (kind: CourseKindDefinition): Finding[] => [...checkCancellation(kind), ...checkFee(kind), ...checkCompletion(kind)]

function checkCancellation({ cancellation }: CourseKindDefinition): Finding[] {
  const { freeBusinessDays, lateRefund, noShowRefund, article } = cancellation

  return [
    ...when(!isPositive(freeBusinessDays), 'cancellation.freeBusinessDays', '日数が正の整数ではありません。', 'is not a positive whole number.'),
    ...Object.entries({ lateRefund, noShowRefund }).flatMap(([entry, share]) =>
      when(share !== 'none' && !isRatio(share), `cancellation.${entry}`, '割合が「1/2」の形でも「none」でもありません。', "is neither a share such as 1/2 nor 'none'.")
    ),
    ...when(!article?.trim(), 'cancellation.article', '条文がありません。', 'names no article.'),
  ]
}

function checkFee({ fee, party, claimable }: CourseKindDefinition): Finding[] {
  const payers = fee?.payers ?? []

  return [
    ...when(fee !== null && payers.length === 0, 'fee.payers', '支払う人がありません。', 'is empty.'),
    ...when(!payers.every((payer) => PAYERS.includes(payer)), 'fee.payers', 'この名前の支払者はありません。', 'names a payer that does not exist.'),
    ...when(party === 'company' && payers.includes('person'), 'fee.payers', '企業の申込みは企業が支払います。', 'must be the company that applies.'),
    ...when(fee !== null && !isPositive(fee.dueDays), 'fee.dueDays', '日数が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(claimable !== null && !payers.includes('company'), 'claimable', '企業が支払わない費用は申請できません。', 'needs a fee that a company pays.'),
  ]
}

function checkCompletion({ completion, certificate }: CourseKindDefinition): Finding[] {
  const { presence, missedMeetingsAtMost: missed, testAtLeast } = completion
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
  const hours = certificate?.hoursCertificateFrom ?? null

  return [
    ...when(!isRatio(presence), 'completion.presence', '出席の割合が「4/5」の形ではありません。', 'is not a share such as 4/5.'),
    ...when(missed !== null && !isCount(missed), 'completion.missedMeetingsAtMost', '回数が0以上の整数ではありません。', 'is not a whole number from 0.'),
    ...when(testAtLeast !== null && !(isPositive(testAtLeast) && testAtLeast <= 100), 'completion.testAtLeast', '合格点が1から100の整数ではありません。', 'is not a whole number from 1 to 100.'),
    ...(certificate ? saidTwice(certificate.wording, 'certificate.wording') : []),
    ...when(hours !== null && !isPositive(hours), 'certificate.hoursCertificateFrom', '時間が正の整数ではありません。', 'is not a positive whole number.'),
  ]
}
