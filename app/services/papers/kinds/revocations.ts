/** 弁明の機会の付与・認定の取消し */
import { DateTime } from 'luxon'
import type { HearingData, RevocationData, RevokedData } from '#services/papers/certification_notice_data'
import type { Words } from '#services/papers/words'
import { dayOf, TOKYO } from '#values/day'

export const hearing = (words: Words, data: HearingData) => {
  const at = DateTime.fromISO(data.hearingAt)
  const when = `${words.day(dayOf(at))} ${at.setZone(TOKYO).toFormat(words.language === 'ja' ? 'H時mm分' : 'HH:mm')}`

  return {
    title: words.say(data.isPostponed ? 'hearing.titlePostponed' : 'hearing.title'),
    body: [words.say(data.isPostponed ? 'hearing.bodyPostponed' : 'hearing.body', { article: words.article(data.hearingArticle) })],
    sections: [
      { facts: about(words, data) },
      {
        heading: words.say('hearing.chance'),
        facts: [
          { label: words.say('hearing.when'), value: when, strong: true },
          { label: words.say('hearing.where'), value: data.hearingPlace },
        ],
        text: [words.say('hearing.how'), words.say('hearing.absent')],
      },
    ],
  }
}

export const revocation = (words: Words, data: RevocationData) => ({
  title: words.say('revocation.title'),
  body: [words.say('revocation.body', { article: words.article(data.decisionArticle) })],
  sections: [
    {
      facts: [
        ...about(words, data),
        { label: words.say('revocation.heardOn'), value: words.day(data.heardOn) },
        { label: words.say('revocation.revokedOn'), value: words.day(data.revokedOn), strong: true },
      ],
    },
    { heading: words.say('revocation.after'), text: [words.say('revocation.return'), words.say('revocation.claims')] },
  ],
})

const about = (words: Words, { certificateNumber, fields, reason, article }: RevokedData) => [
  ...(certificateNumber ? [{ label: words.say('revocation.certificate'), value: certificateNumber }] : []),
  { label: words.say('revocation.fields'), value: fields.map(words.pick).join(words.language === 'ja' ? '、' : ', '), strong: true },
  { label: words.say('revocation.reason'), value: reason },
  { label: words.say('revocation.article'), value: words.article(article) },
]
