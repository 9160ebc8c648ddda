/** 審議録 of a meeting of the panel. */
import { DateTime } from 'luxon'
import type { MinutesData } from '#services/papers/certification_notice_data'
import type { PaperSection } from '#services/papers/paper'
import type { Words } from '#services/papers/words'
import { momentText, numberText, timeText } from '#values/show'

type Case = MinutesData['cases'][number]

export const minutes = (words: Words, data: MinutesData) => ({
  title: words.say('minutes.title', { number: numberText(data.meeting.number) }),
  sender: [words.say('minutes.panel')],
  notes: null,
  body: [],
  sections: [meeting(words, data), ...data.cases.flatMap((one, index) => caseSections(words, one, index + 1))],
})

function meeting(words: Words, { meeting: { heldAt, closedAt, place, remarks }, chair, members }: MinutesData): PaperSection {
  const seats = (attends: boolean) =>
    members
      .filter((one) => one.attends === attends)
      .map(({ name, post }) => words.say('minutes.seat', { name, post: words.say(`minutes.posts.${post}`) }))
      .join('\n')
  const time = words.say('minutes.from_to', {
    from: momentText(DateTime.fromISO(heldAt), words.language),
    to: timeText(DateTime.fromISO(closedAt)),
  })

  return {
    facts: [
      { label: words.say('minutes.time'), value: time },
      { label: words.say('minutes.place'), value: place },
      { label: words.say('minutes.chair'), value: chair },
      { label: words.say('minutes.attended'), value: seats(true) },
      { label: words.say('minutes.absent'), value: seats(false) || words.say('minutes.none') },
      ...(remarks ? [{ label: words.say('minutes.remarks'), value: remarks }] : []),
    ],
  }
}

function caseSections(words: Words, one: Case, place: number): PaperSection[] {
  const facts: PaperSection = {
    heading: words.say('minutes.case', { place: numberText(place), number: one.number, company: one.company }),
    facts: [
      { label: words.say('minutes.outcome'), value: outcomeOf(words, one), strong: true },
      {
        label: words.say('minutes.quorum'),
        value: words.say('minutes.quorum_value', { present: numberText(one.present), quorum: numberText(one.quorum) }),
      },
      {
        label: words.say('minutes.recused'),
        value: one.recused.map((who) => recusedOf(words, who)).join('\n') || words.say('minutes.none'),
      },
      ...(one.discussion ? [{ label: words.say('minutes.discussion'), value: one.discussion }] : []),
    ],
  }

  return one.outcome === 'recommended' ? [facts, votes(words, one)] : [facts]
}

const outcomeOf = (words: Words, { outcome, because }: Case) =>
  because === null ? words.say(`minutes.outcomes.${outcome}`) : words.say('minutes.postponed', { because: obstacleOf(words, because) })

const obstacleOf = (words: Words, because: string) =>
  ['quorum', 'votes', 'tie'].includes(because) ? words.say(`minutes.obstacles.${because}`) : because

const recusedOf = (words: Words, { name, because }: Case['recused'][number]) =>
  words.say('minutes.recused_value', { name, because: because === 'data' ? words.say('minutes.by_data') : because })

const votes = (words: Words, { fields }: Case): PaperSection => ({
  table: {
    columns: [
      { label: words.say('minutes.field'), align: 'left', share: 4 },
      ...(['fit', 'conditional', 'unfit', 'abstain'] as const).map((word) => ({
        label: words.say(`minutes.votes.${word}`),
        align: 'right' as const,
        share: 1.8,
      })),
      { label: words.say('minutes.recommendation'), align: 'left', share: 5 },
    ],
    rows: fields.map(({ label, counts, verdict, conditions }) => [
      words.pick(label),
      ...(['fit', 'conditional', 'unfit', 'abstain'] as const).map((word) => numberText(counts?.[word] ?? 0)),
      [verdict ? words.say(`minutes.votes.${verdict}`) : '', conditions ?? ''].filter(Boolean).join('\n'),
    ]),
  },
})
