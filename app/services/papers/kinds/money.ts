/** 請求書・領収書 of a course. */
import { office } from '#config/office'
import type { MoneyData } from '#services/papers/notice_data'
import type { PaperSection } from '#services/papers/paper'
import type { Words } from '#services/papers/words'
import { numberText } from '#values/show'

export const invoice = (words: Words, data: MoneyData) => ({
  title: words.say('invoice.title'),
  body: [words.say('invoice.body', { amount: words.yen(data.amount), dueOn: words.day(data.dueOn) })],
  sections: [
    { facts: [...about(words, data), { label: words.say('invoice.dueOn'), value: words.day(data.dueOn), strong: true }] },
    amounts(words, data),
    { heading: words.say('invoice.howToPay'), text: [words.pick(office.courses.howToPay)] },
  ],
})

export const feeReceipt = (words: Words, data: MoneyData) => ({
  title: words.say('feeReceipt.title'),
  body: [words.say('feeReceipt.body', { amount: words.yen(data.amount) })],
  sections: [
    {
      facts: [
        ...about(words, data),
        { label: words.say('feeReceipt.paidOn'), value: words.day(data.paidOn!), strong: true },
        { label: words.say('feeReceipt.method'), value: words.say(`feeReceipt.methods.${data.method}`) },
      ],
    },
    amounts(words, data),
  ],
})

const about = (words: Words, { course, invoiceNumber }: MoneyData) => [
  { label: words.say('invoice.number'), value: invoiceNumber, strong: true },
  { label: words.say('invoice.course'), value: `${course.code}　${words.pick(course.title)}` },
  { label: words.say('invoice.session'), value: words.say('invoice.sessionValue', { session: course.session.toString(), startsOn: words.day(course.startsOn) }) },
]

const amounts = (words: Words, { amount, seats }: MoneyData): PaperSection => ({
  table: {
    columns: [
      { label: words.say('column.item'), align: 'left', share: 5 },
      { label: words.say('invoice.seats'), align: 'right', share: 2 },
      { label: words.say('invoice.each'), align: 'right', share: 2 },
      { label: words.say('column.amount'), align: 'right', share: 2 },
    ],
    rows: [[words.say('invoice.fee'), numberText(seats), numberText(amount / seats), numberText(amount)]],
    total: [words.say('total'), '', '', numberText(amount)],
  },
})
