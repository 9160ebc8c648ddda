/** 交付決定・不交付決定・額の確定・取下げの受理・振込のお知らせ */
import type { FinalisationData, GrantData, PaymentData, RefusalData, WithdrawalData } from '#services/papers/notice_data'
import { adjustments, explanation } from '#services/papers/tables'
import type { Words } from '#services/papers/words'

export const grant = (words: Words, data: GrantData) => ({
  title: words.say('grant.title'),
  body: [words.say('grant.body', { submittedOn: words.day(data.submittedOn), article: words.article(data.article) })],
  sections: [
    {
      facts: [
        { label: words.say('claim'), value: data.claimNumber },
        { label: words.say('grant.amount'), value: words.yen(data.amount), strong: true },
        { label: words.say('grant.claimedAmount'), value: words.yen(data.claimedAmount) },
        { label: words.say('grant.tier'), value: words.pick(data.tier) },
      ],
    },
    explanation(words, words.say('grant.what'), data.lines, data.amount),
    ...adjustments(words, data.adjustments),
    ...(data.conditions.length > 0 ? [{ heading: words.say('grant.conditions'), list: data.conditions.map(words.pick) }] : []),
    {
      heading: words.say('grant.days'),
      text: [
        words.say('grant.withdrawable', { day: words.day(data.withdrawableUntil) }),
        words.say('grant.report', { day: words.day(data.reportDue) }),
      ],
    },
  ],
})

export const refusal = (words: Words, data: RefusalData) => ({
  title: words.say('refusal.title'),
  body: [words.say('refusal.body', { submittedOn: words.day(data.submittedOn), article: words.article(data.article) })],
  sections: [
    {
      facts: [
        { label: words.say('claim'), value: data.claimNumber },
        { label: words.say('refusal.claimedAmount'), value: words.yen(data.claimedAmount) },
        { label: words.say('refusal.reason'), value: data.reason },
        { label: words.say('refusal.article'), value: words.article(data.article) },
      ],
    },
  ],
})

export const finalisation = (words: Words, data: FinalisationData) => ({
  title: words.say('finalisation.title'),
  body: [
    words.say('finalisation.body', {
      grantedOn: words.day(data.grantedOn),
      grantNumber: data.grantNumber,
      article: words.article(data.article),
    }),
  ],
  sections: [
    {
      facts: [
        { label: words.say('claim'), value: data.claimNumber },
        { label: words.say('finalisation.grantedAmount'), value: words.yen(data.grantedAmount) },
        { label: words.say('finalisation.amount'), value: words.yen(data.amount), strong: true },
        { label: words.say('finalisation.difference'), value: words.yen(data.grantedAmount - data.amount) },
      ],
    },
    explanation(words, words.say('finalisation.what'), data.lines, data.amount),
    ...adjustments(words, data.adjustments),
    { heading: words.say('finalisation.next'), text: [words.say('finalisation.request')] },
  ],
})

export const withdrawal = (words: Words, data: WithdrawalData) => ({
  title: words.say('withdrawal.title'),
  body: [words.say('withdrawal.body', { submittedOn: words.day(data.submittedOn) })],
  sections: [
    {
      facts: [
        { label: words.say('claim'), value: data.claimNumber },
        { label: words.say('withdrawal.withdrawnOn'), value: words.day(data.withdrawnOn) },
        { label: words.say('withdrawal.reason'), value: data.reason },
        ...(data.grantNumber ? [{ label: words.say('withdrawal.grantNumber'), value: data.grantNumber }] : []),
      ],
    },
  ],
})

export const payment = (words: Words, data: PaymentData) => ({
  title: words.say('payment.title'),
  body: [words.say('payment.body')],
  sections: [
    {
      facts: [
        { label: words.say('claim'), value: data.claimNumber },
        { label: words.say('payment.amount'), value: words.yen(data.amount), strong: true },
        { label: words.say('payment.valueOn'), value: words.day(data.valueOn) },
        {
          label: words.say('payment.account'),
          value: words.say('payment.accountValue', { bank: data.bankName, branch: data.branchName, digits: data.lastDigits }),
        },
      ],
    },
  ],
})
