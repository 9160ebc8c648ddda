import type { ScoredScheme } from '#rules/certifications/item_groups'
import type { SchemeItem } from '#rules/certifications/scheme_definition'

const words = (ja: string) => ({ ja, en: ja })

export const schemeItem = (code: string, more: Partial<SchemeItem> = {}): SchemeItem => ({
  code,
  version: 1,
  field: 'childcare',
  question: words(code),
  kind: 'yesNo',
  points: 1,
  origin: 'own',
  ...more,
})

/** One field of every kind of item, and one of texts alone: enough to see how they are counted. */
export const smallScheme: ScoredScheme = {
  fields: [
    { code: 'childcare', label: words('子育て'), summary: words('子育て') },
    { code: 'story', label: words('取組'), summary: words('取組') },
  ],
  items: [
    schemeItem('C1', { points: 2, isMustHave: true, evidence: { label: words('就業規則'), isRequired: true } }),
    schemeItem('C2', { kind: 'count', threshold: 1, points: 3, isRecord: true }),
    schemeItem('C3', { kind: 'percentAtLeast', threshold: 30, points: 3 }),
    schemeItem('C4', { kind: 'percentAtLeast', threshold: 10 }),
    schemeItem('C5', { kind: 'hoursBelow', threshold: 30, points: 2 }),
    schemeItem('S1', { field: 'story', kind: 'text', points: 4, isMustHave: true, isRecord: true }),
    schemeItem('S2', { field: 'story', kind: 'text', points: 4 }),
  ],
  exclusive: [['C3', 'C4']],
  pass: { share: '3/5', recordsAtLeast: 1, fieldsAtLeast: 1 },
}
