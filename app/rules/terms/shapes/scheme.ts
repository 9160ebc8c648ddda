import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { choice, code, count, day, flag, group, leaf, line, list, said, share, type Group } from '#rules/terms/shape'

const ROUTES = ['section_chief', 'section_chief+division_chief', 'division_chief']
const KINDS = ['yesNo', 'count', 'percentAtLeast', 'percentAtMost', 'hoursBelow', 'text']
const perhaps = leaf('flag', { blank: 'absent' })
const route = leaf('sequence', { of: ROUTES, words: 'route' })

/** 認定・表彰の制度: items with thresholds and points, what passes, how long it holds, who judges. Fields and checks stay as they are. */
export const schemeShape = ({ fields }: SchemeDefinition): Group => {
  const field = choice('field', fields.map(({ code: name }) => name), { labels: Object.fromEntries(fields.map(({ code: name, label }) => [name, label])) })

  return group({
    name: said(),
    summary: said('text'),
    intake: group({ from: day, to: day }, 'null'),
    endsOn: leaf('day', { blank: 'null' }),
    items: list(
      {
        code,
        version: leaf('fixed', { value: 1 }),
        field,
        question: said('text'),
        help: said('text', 'absent'),
        kind: choice('itemKind', KINDS),
        threshold: leaf('count', { blank: 'absent' }),
        points: count,
        isMustHave: perhaps,
        isRecord: perhaps,
        evidence: group({ label: said(), isRequired: flag }, 'absent'),
        anchors: list({ points: count, label: said() }, { rises: 'points', grows: true }),
        origin: line,
      },
      { by: 'code', grows: true }
    ),
    pass: group({ share, recordsAtLeast: count, fieldsAtLeast: count }),
    levels: list({ fieldsAtLeast: count, label: said() }, { rises: 'fieldsAtLeast', grows: true }),
    certificate: group({ validYears: leaf('count', { blank: 'null' }), wording: said('text'), hasMark: flag }),
    renewal: group({ opensMonthsBefore: count, graceDays: count }, 'null'),
    remindMonthsBefore: leaf('counts'),
    review: group({ reviewers: count, answerDays: count, reviewDays: count, gap: group({ verdict: count, points: count }), quorum: count }),
    voice: group({ questions: list({ code, label: said() }, { by: 'code', grows: true }), atLeast: count, openDays: count }, 'null'),
    approval: group({ certify: route, decline: route, revokeCertificate: route }),
    standardDays: count,
    correctionDays: count,
    hearingDays: count,
    retentionYears: count,
    examples: list({ points: count, passes: flag, source: line }, { shrinks: true }),
  })
}
