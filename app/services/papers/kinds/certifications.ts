/** 認定通知書・表彰通知書・不認定通知書 */
import type { CertificationData, DeclineData } from '#services/papers/certification_notice_data'
import type { PaperSection } from '#services/papers/paper'
import type { Words } from '#services/papers/words'

export const certification = (words: Words, data: CertificationData) => {
  const act = words.pick(data.act)

  return {
    title: words.say('certification.title', { act }),
    body: [words.say('certification.body', { submittedOn: words.day(data.submittedOn), article: words.article(data.article), act })],
    sections: [
      {
        facts: [
          { label: words.say('certification.case'), value: data.claimNumber },
          ...(data.person ? [{ label: words.say('certification.person'), value: data.person }] : []),
          { label: words.pick(data.certificate), value: data.certificateNumber, strong: true },
          ...(data.level ? [{ label: words.say('certification.level'), value: words.pick(data.level) }] : []),
        ],
      },
      certified(words, data),
      ...notCertified(words, data),
      {
        heading: words.say('certification.next'),
        text: [words.say('certification.download', { certificate: words.pick(data.certificate) })],
      },
    ],
  }
}

const certified = (words: Words, { fields, act }: CertificationData): PaperSection => ({
  heading: words.say('certification.certified', { act: words.pick(act) }),
  table: {
    columns: [
      { label: words.say('certification.field'), align: 'left', share: 34 },
      { label: words.say('certification.validity'), align: 'left', share: 33 },
      { label: words.say('certification.conditions'), align: 'left', share: 33 },
    ],
    rows: fields.map(({ label, validFrom, validUntil, conditions }) => [
      words.pick(label),
      validUntil
        ? words.say('certification.fromTo', { from: words.day(validFrom), to: words.day(validUntil) })
        : words.say('certification.from', { from: words.day(validFrom) }),
      conditions ?? words.say('certification.none'),
    ]),
  },
})

function notCertified(words: Words, { notCertified: refused, act }: CertificationData): PaperSection[] {
  if (refused.length === 0) return []

  return [
    {
      heading: words.say('certification.notCertified', { act: words.pick(act) }),
      table: {
        columns: [
          { label: words.say('certification.field'), align: 'left', share: 34 },
          { label: words.say('certification.reason'), align: 'left', share: 66 },
        ],
        rows: refused.map(({ label, reason, article }) => [
          words.pick(label),
          [reason ?? words.say('certification.standard'), article ? words.article(article) : ''].filter(Boolean).join('\n'),
        ]),
      },
    },
  ]
}

export const decline = (words: Words, data: DeclineData) => {
  const act = words.pick(data.act)

  return {
    title: words.say('decline.title', { act }),
    body: [words.say('decline.body', { submittedOn: words.day(data.submittedOn), article: words.article(data.article), act })],
    sections: [
      {
        facts: [
          { label: words.say('certification.case'), value: data.claimNumber },
          ...(data.person ? [{ label: words.say('certification.person'), value: data.person }] : []),
          { label: words.say('decline.reason'), value: data.reason },
          { label: words.say('decline.article'), value: words.article(data.article) },
        ],
      },
      ...heard(words, data),
    ],
  }
}

function heard(words: Words, { fields }: DeclineData): PaperSection[] {
  if (fields.length === 0) return []

  return [
    {
      heading: words.say('decline.fields'),
      table: {
        columns: [
          { label: words.say('certification.field'), align: 'left', share: 34 },
          { label: words.say('certification.reason'), align: 'left', share: 66 },
        ],
        rows: fields.map(({ label, reason }) => [words.pick(label), reason ?? words.say('certification.standard')]),
      },
    },
  ]
}
