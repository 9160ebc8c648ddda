/** 変更決定・交付決定の取消し・返還命令 */
import { office } from '#config/office'
import type { GrantChangeData, GrantRevocationData, ReturnOrderData } from '#services/papers/notice_data'
import { explanation } from '#services/papers/tables'
import type { Words } from '#services/papers/words'

export const grantChange = (words: Words, data: GrantChangeData) => ({
  title: words.say('grantChange.title'),
  body: [words.say('grantChange.body', ofGrant(words, data))],
  sections: [
    {
      facts: [
        { label: words.say('claim'), value: data.claimNumber },
        { label: words.say('grant.tier'), value: changed(words, words.pick(data.tierBefore), words.pick(data.tier)) },
        {
          label: words.say('grant.amount'),
          value: changed(words, words.yen(data.grantedBefore), words.yen(data.grantedAmount)),
          strong: data.finalisedAmount === null,
        },
        ...(data.finalisedAmount === null
          ? []
          : [
              {
                label: words.say('finalisation.amount'),
                value: changed(words, words.yen(data.finalisedBefore ?? 0), words.yen(data.finalisedAmount)),
                strong: true,
              },
            ]),
        ...grounds(words, data),
      ],
    },
    explanation(words, words.say('grantChange.what'), data.lines, data.finalisedAmount ?? data.grantedAmount),
  ],
})

export const grantRevocation = (words: Words, data: GrantRevocationData) => ({
  title: words.say('grantRevocation.title'),
  body: [words.say('grantRevocation.body', ofGrant(words, data))],
  sections: [
    {
      facts: [
        { label: words.say('claim'), value: data.claimNumber },
        { label: words.say('grantRevocation.granted'), value: words.yen(data.grantedAmount), strong: true },
        ...grounds(words, data),
        ...(data.repayable > 0
          ? [
              { label: words.say('returnOrder.paid'), value: words.yen(data.paidAmount) },
              { label: words.say('returnOrder.amount'), value: words.yen(data.repayable) },
            ]
          : []),
      ],
    },
    ...(data.repayable > 0 ? [{ text: [words.say('grantRevocation.order')] }] : []),
  ],
})

export const returnOrder = (words: Words, data: ReturnOrderData) => ({
  title: words.say('returnOrder.title'),
  body: [words.say('returnOrder.body', { ...ofGrant(words, data), amount: words.yen(data.amount), dueOn: words.day(data.dueOn) })],
  sections: [
    {
      facts: [
        { label: words.say('claim'), value: data.claimNumber },
        { label: words.say('returnOrder.paid'), value: words.yen(data.paidAmount) },
        { label: words.say('returnOrder.amount'), value: words.yen(data.amount), strong: true },
        { label: words.say('returnOrder.dueOn'), value: words.day(data.dueOn), strong: true },
        ...grounds(words, data),
      ],
    },
    { heading: words.say('returnOrder.howToPay'), text: [words.pick(office.repayment.howToPay)] },
  ],
})

const ofGrant = (words: Words, { grantNumber, grantedOn, article }: GrantChangeData | GrantRevocationData | ReturnOrderData) => ({
  grantNumber,
  grantedOn: words.day(grantedOn),
  article: words.article(article),
})

const changed = (words: Words, before: string, after: string) => words.say('changed', { before, after })

const grounds = (words: Words, { reason, article }: { reason: string; article: string }) => [
  { label: words.say('refusal.article'), value: words.article(article) },
  { label: words.say('grantChange.reason'), value: reason },
]
