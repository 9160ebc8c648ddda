/** 受付票・補正の依頼 */
import { DateTime } from 'luxon'
import type { AssessmentReceiptData } from '#services/papers/certification_notice_data'
import type { CorrectionData, ReceiptData } from '#services/papers/notice_data'
import type { PaperFile } from '#services/papers/notice_head'
import type { PaperSection } from '#services/papers/paper'
import type { Words } from '#services/papers/words'
import { dayOf, TOKYO } from '#values/day'
import { fileSize } from '#values/show'

export function receipt(words: Words, data: ReceiptData) {
  const of = words.say(`receipt.of.${data.of}`)
  const facts = [
    { label: words.say('claim'), value: data.claimNumber, strong: true },
    { label: words.say('receipt.receivedAt'), value: moment(words, data.receivedAt) },
    { label: words.say('receipt.eligibleCost'), value: words.yen(data.eligibleCost) },
    { label: words.say('receipt.claimedAmount'), value: words.yen(data.claimedAmount) },
  ]

  return { title: words.say('receipt.title', { of }), body: [words.say('receipt.body', { of })], sections: [{ facts }, files(words, data)] }
}

/** Of a certification: what was applied for takes the place of the amounts. */
export function assessmentReceipt(words: Words, data: AssessmentReceiptData) {
  const of = words.say(`assessmentReceipt.of.${data.of}`)
  const facts = [
    { label: words.say('claim'), value: data.claimNumber, strong: true },
    { label: words.say('receipt.receivedAt'), value: moment(words, data.receivedAt) },
    { label: words.say('assessmentReceipt.fields'), value: data.fields.map(words.pick).join(words.language === 'ja' ? '、' : ', ') },
  ]
  const body = [words.say('assessmentReceipt.body', { of })]

  return { title: words.say('receipt.title', { of }), body, sections: [{ facts }, files(words, data)] }
}

function moment(words: Words, instant: string) {
  const at = DateTime.fromISO(instant)
  return `${words.day(dayOf(at))} ${at.setZone(TOKYO).toFormat(words.language === 'ja' ? 'H時mm分ss秒' : 'HH:mm:ss')}`
}

const files = (words: Words, { files: all }: { files: PaperFile[] }): PaperSection =>
  all.length === 0
    ? { heading: words.say('receipt.files'), text: [words.say('receipt.noFiles')] }
    : {
        heading: words.say('receipt.files'),
        text: [words.say('receipt.verify')],
        table: {
          columns: [
            { label: words.say('column.document'), align: 'left', share: 3 },
            { label: words.say('column.file'), align: 'left', share: 3 },
            { label: words.say('column.size'), align: 'right', share: 1.4 },
            { label: words.say('column.sha256'), align: 'left', share: 4.6 },
          ],
          rows: all.map((file) => [file.label, file.name, fileSize(file.size), inLines(file.sha256)]),
        },
      }

/** A fingerprint in four lines of sixteen, so that it can be compared by eye. */
const inLines = (sha256: string) => (sha256.match(/.{1,16}/g) ?? []).join('\n')

export function correction(words: Words, data: CorrectionData) {
  const of = words.say(`correction.of.${data.of}`)
  const days = { submittedOn: words.day(data.submittedOn), dueOn: words.day(data.dueOn) }
  const sections: PaperSection[] = [
    {
      facts: [
        { label: words.say('claim'), value: data.claimNumber },
        { label: words.say('correction.dueOn'), value: days.dueOn, strong: true },
        { label: words.say('correction.round'), value: words.say('correction.roundValue', { round: data.round.toString() }) },
      ],
    },
    { heading: words.say('correction.items', { count: data.items.length.toString() }), table: items(words, data) },
    ...(data.message ? [{ heading: words.say('correction.message'), text: data.message.split('\n') }] : []),
  ]

  return { title: words.say('correction.title', { of }), body: [words.say('correction.body', days)], sections }
}

const items = (words: Words, { items: all }: CorrectionData): PaperSection['table'] => ({
  columns: [
    { label: words.say('column.place'), align: 'left', share: 3 },
    { label: words.say('column.wrong'), align: 'left', share: 4 },
    { label: words.say('column.mend'), align: 'left', share: 4 },
  ],
  rows: all.map((item, index) => [`${index + 1}　${item.place}`, `${words.pick(item.reason)}\n${item.whatIsWrong}`, item.howToMend]),
})
