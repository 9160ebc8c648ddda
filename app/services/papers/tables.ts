/** Tables that several kinds of paper share. */
import type { ExplanationLine } from '#rules/claims/amount_explanation'
import type { Adjustment } from '#services/papers/notice_data'
import type { PaperSection } from '#services/papers/paper'
import type { Words } from '#services/papers/words'
import { numberText } from '#values/show'

/** The amount, line by line, as the receipt on the screen shows it. */
export const explanation = (words: Words, what: string, lines: ExplanationLine[], amount: number): PaperSection => ({
  heading: words.say('explanation', { what }),
  table: {
    columns: [
      { label: words.say('column.item'), align: 'left', share: 5 },
      { label: words.say('column.article'), align: 'left', share: 3 },
      { label: words.say('column.amount'), align: 'right', share: 2 },
    ],
    rows: lines.map((line) => [words.pick(line.label), line.article, signed(line.amount)]),
    total: [words.say('total'), '', numberText(amount)],
  },
})

/** What the office struck or reduced, before and after; nothing when it left all as it was. */
export const adjustments = (words: Words, all: Adjustment[]): PaperSection[] =>
  all.length === 0
    ? []
    : [
        {
          heading: words.say('adjustments'),
          table: {
            columns: [
              { label: words.say('column.item'), align: 'left', share: 4 },
              { label: words.say('column.before'), align: 'right', share: 2.2 },
              { label: words.say('column.after'), align: 'right', share: 2.6 },
              { label: words.say('column.why'), align: 'left', share: 4 },
            ],
            rows: all.map(({ label, before, after, reason, article }) => [
              label,
              numberText(before),
              after === 0 ? words.say('struck') : numberText(after),
              `${reason}\n${article}`,
            ]),
          },
        },
      ]

const signed = (amount: number) => (amount < 0 ? `−${numberText(-amount)}` : numberText(amount))
