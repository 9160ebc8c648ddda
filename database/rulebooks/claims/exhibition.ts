import * as common from '#database/rulebooks/claims/common'
import type { DocumentRule, ProgrammeDefinition, Terms } from '#rules/claims/programme_definition'
import { day } from '#values/day'

const documents: DocumentRule[] = [
  ...common.identityDocuments,
  { code: 'exhibition-guide', stage: 'application', isRequired: true, label: { ja: '展示会の開催要項と出展の申込書', en: 'Guide of the exhibition and the booth order' } },
  { code: 'exhibition-proof', stage: 'report', isRequired: true, label: { ja: '出展したことが分かる写真と報告', en: 'Photographs and report of the booth' } },
  { code: 'proof-of-payment', stage: 'report', isRequired: true, label: { ja: '請求書と領収書（または振込の控え）', en: 'Invoices and receipts (or transfer slips)' } },
  { code: 'bankbook', stage: 'payment', isRequired: true, label: { ja: '通帳の写し', en: 'Copy of the bankbook' } },
]

/** A programme of the plan's first direction; its figures are examples. */
const fiscalYear2026: Terms = {
  fiscalYear: 2026,
  window: { from: day('2026-04-01'), to: day('2027-01-29'), by: 'arrival', article: '第6条' },
  budget: 20_000_000,
  formula: { kind: 'rateOfCost' },
  categories: {
    boothFee: { label: { ja: '出展小間料', en: 'Booth fee' } },
    boothDecoration: { label: { ja: '小間装飾費', en: 'Booth decoration' }, group: 'presentation' },
    printing: { label: { ja: 'パンフレット等印刷費', en: 'Printing' }, group: 'presentation' },
  },
  tiers: [
    {
      name: 'standard',
      label: { ja: '通常', en: 'Standard' },
      rate: '1/2',
      caps: { boothFee: 200_000, presentation: 100_000, total: 250_000 },
      article: '第5条',
    },
  ],
  tierJudgedAt: 'application',
  tax: 'excluded',
  rounding: { unit: 1_000, at: 'total', article: '第5条第3項' },
  requirements: common.requirements,
  documents,
  pledges: common.pledges,
  approval: common.approval,
  conditions: common.conditions,
  ...common.days,
  reportDue: day('2027-03-12'),
  retention: common.retention,
  examples: [
    {
      tier: 'standard',
      costs: [
        { category: 'boothFee', amount: 440_000 },
        { category: 'printing', amount: 61_001 },
      ],
      grant: 230_000,
      source: '要綱第5条からの計算',
    },
    {
      tier: 'standard',
      costs: [
        { category: 'boothFee', amount: 440_000 },
        { category: 'boothDecoration', amount: 300_000 },
      ],
      grant: 250_000,
      source: '要綱第5条からの計算',
    },
  ],
  assumed: ['window', 'budget', 'tiers', 'categories', 'rounding', 'requirements', 'documents', 'pledges', 'approval', 'standardDays', 'correctionDays', 'reportDue'],
}

export default {
  code: 'exhibition',
  name: '港区中小企業展示会出展支援補助金',
  nameEn: 'Exhibition subsidy for small and medium enterprises',
  summary: {
    ja: '販路を広げるための展示会の出展小間料、装飾費、印刷費を補助します。',
    en: 'Covers booth fees, decoration and printing for exhibitions.',
  },
  ordinance: '港区中小企業展示会出展支援補助金交付要綱（案）',
  procedure: 'grant_then_report',
  project: '広告宣伝活動や展示会への出展に対する支援',
  claimSign: '展示',
  department: 'industry',
  terms: [fiscalYear2026],
} satisfies ProgrammeDefinition
