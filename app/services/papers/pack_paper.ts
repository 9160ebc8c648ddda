/** 審査会資料, in the words of a paper: as a page, and as PDF. */
import { office } from '#config/office'
import type { PackCase, PackField, ReviewedCase } from '#queries/panels/agenda_pack'
import type { SeenPanel } from '#queries/panels/seen_panel'
import type { Paper, PaperSection } from '#services/papers/paper'
import { wordsOf, type Language, type Words } from '#services/papers/words'
import { today } from '#values/clock'
import { momentText, numberText } from '#values/show'

type Meeting = Pick<SeenPanel, 'panel' | 'scheme'>

export function packPaper(language: Language, { panel, scheme }: Meeting, cases: PackCase[]): Paper {
  const words = packWords(language, { panel, scheme })
  const department = office.departments[scheme.department as 'industry' | 'equality']

  return {
    language,
    form: null,
    number: null,
    date: words.day(today()),
    addressee: [],
    sender: [words.say('minutes.panel')],
    title: words.say('pack.title', { number: numberText(panel.number) }),
    body: [],
    notes: null,
    sections: [
      {
        facts: [
          { label: words.say('minutes.time'), value: momentText(panel.heldAt, language) },
          { label: words.say('minutes.place'), value: panel.place },
          { label: words.say('pack.cases'), value: numberText(cases.length) },
        ],
      },
      ...cases.flatMap((one) => packSections(words, one)),
    ],
    appeal: [],
    contact: { heading: words.say('contact'), lines: [`${office.city[language]} ${department.name[language]}`, words.say('pack.secret')] },
  }
}

export const packWords = (language: Language, { panel, scheme }: Meeting) =>
  wordsOf(language, {
    programme: {
      name: { ja: scheme.name, en: scheme.nameEn },
      ordinance: scheme.ordinance,
      fiscalYear: panel.fiscalYear,
      department: scheme.department as 'industry' | 'equality',
    },
  })

/** One case: whose it is; and, once the member has declared, how it was reviewed. */
export function packSections(words: Words, one: PackCase): PaperSection[] {
  const none = words.say('minutes.none')
  const head: PaperSection = {
    heading: words.say('minutes.case', { place: numberText(one.place), number: one.number, company: one.company.name }),
    facts: [
      { label: words.say('pack.address'), value: one.company.address ?? none },
      { label: words.say('pack.officers'), value: one.officers.join('\n') || none },
      { label: words.say('pack.advisers'), value: one.advisers.join('\n') || none },
    ],
  }
  if (one.reviewed === null) return [head, { text: [words.say('pack.declare_first')] }]

  const visits = one.reviewed.visits.map(({ kind, heldOn, notes }) => `${words.say(`pack.visits.${kind}`)} ${words.day(heldOn)}\n${notes}`)
  return [
    head,
    ...nominated(words, one.reviewed),
    ...one.reviewed.fields.flatMap((field) => fieldSections(words, field, one.reviewed!)),
    ...(visits.length > 0 ? [{ heading: words.say('pack.visited'), text: visits }] : []),
    ...voices(words, one.reviewed),
  ]
}

/** 推薦された方 */
const nominated = (words: Words, { nominee }: ReviewedCase): PaperSection[] =>
  nominee === null
    ? []
    : [
        {
          facts: [
            {
              label: words.say('pack.nominee'),
              value: words.say('pack.nominee_value', { name: nominee.name, job: nominee.job, years: nominee.years }),
              strong: true,
            },
            { label: words.say('pack.nominated_for'), value: nominee.reason },
          ],
        },
      ]

/** 従業員の声: whole groups alone, as the reviewers read it. */
const voices = (words: Words, { voice }: ReviewedCase): PaperSection[] =>
  voice === null
    ? []
    : [
        {
          heading: words.say('pack.voice', { count: numberText(voice.count) }),
          table: {
            columns: [
              { label: words.say('pack.question'), align: 'left', share: 6 },
              { label: words.say('pack.mean'), align: 'right', share: 1.5 },
            ],
            rows: voice.results.map(({ label, mean }) => [words.pick(label), mean.toFixed(1)]),
          },
        },
      ]

function fieldSections(words: Words, field: PackField, { reviewers }: ReviewedCase): PaperSection[] {
  const { score } = field
  const nameOf = (number: number) => reviewerName(words, reviewers[number - 1]!)
  const verdicts = field.verdicts.map(({ reviewer, verdict, reason, conditions }) => ({
    label: nameOf(reviewer),
    value: [words.say(`minutes.votes.${verdict}`), reason ?? '', conditions ? words.say('pack.conditions', { conditions }) : '']
      .filter(Boolean)
      .join('\n'),
  }))

  return [
    {
      heading: words.say('pack.field', { field: words.pick(field.label) }),
      facts: [
        {
          label: words.say('pack.points'),
          value: words.say('pack.points_value', {
            points: numberText(score.points),
            needed: numberText(score.needed),
            maximum: numberText(score.maximum),
          }),
          strong: true,
        },
        { label: words.say('pack.rule'), value: ruleOf(words, field) },
        ...verdicts,
      ],
    },
    {
      table: {
        columns: [
          { label: words.say('pack.item'), align: 'left', share: 6 },
          { label: words.say('pack.own'), align: 'right', share: 1.4 },
          ...reviewers.map((reviewer) => ({ label: reviewerName(words, reviewer), align: 'right' as const, share: 1.6 })),
          { label: words.say('pack.spread'), align: 'right', share: 1.3 },
          { label: words.say('pack.concluded'), align: 'right', share: 1.4 },
        ],
        rows: field.items.map(({ code, question, own, given, spread, concluded }) => [
          `${code}　${words.pick(question)}`,
          ...[own, ...given, spread, concluded].map((points) => (points === null ? '—' : numberText(points))),
        ]),
      },
    },
  ]
}

const reviewerName = (words: Words, { number, isExpert }: { number: number; isExpert: boolean }) =>
  words.say(isExpert ? 'pack.expert' : 'pack.reviewer', { number: numberText(number) })

function ruleOf(words: Words, { score }: PackField) {
  const records = words.say('pack.records', { met: numberText(score.recordsMet), needed: numberText(score.recordsNeeded) })
  const missing = score.mustHavesMissing.length > 0 ? words.say('pack.must_haves', { items: score.mustHavesMissing.join('、') }) : ''

  return [words.say(score.passes ? 'pack.reaches' : 'pack.falls_short'), records, missing].filter(Boolean).join('\n')
}
