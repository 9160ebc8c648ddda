import * as common from '#database/rulebooks/claims/common'
import type { DocumentRule, ProgrammeDefinition, Requirement, Terms } from '#rules/claims/programme_definition'
import { day } from '#values/day'

/** Associations need not be incorporated, and are no enterprises. */
// prettier-ignore
const requirements: Requirement[] = [
  { criterion: 'industrialAssociation',  article: '第3条第1号' },
  { criterion: 'mainOfficeInWard',       article: '第3条第2号' },
  { criterion: 'yearsInBusinessAtLeast', article: '第3条第3号', limit: 1, inPrinciple: true },
  { criterion: 'noTaxArrears',           article: '第3条第4号' },
  { criterion: 'noOrganisedCrimeTies',   article: '第3条第5号' },
]

const documents: DocumentRule[] = [
  { code: 'rules-and-members', stage: 'application', isRequired: true, label: { ja: '会則（定款）と会員名簿', en: 'Rules (articles) and list of members' } },
  { code: 'plan-and-budget', stage: 'application', isRequired: true, label: { ja: '事業計画書と収支予算書', en: 'Plan and budget of the activity' } },
  { code: 'activity-proof', stage: 'report', isRequired: true, label: { ja: '実施したことが分かる写真と報告', en: 'Photographs and report of the activity' } },
  { code: 'accounts', stage: 'report', isRequired: true, label: { ja: '収支決算書', en: 'Accounts of the activity' } },
  { code: 'proof-of-payment', stage: 'report', isRequired: true, label: { ja: '請求書と領収書（または振込の控え）', en: 'Invoices and receipts (or transfer slips)' } },
  { code: 'bankbook', stage: 'payment', isRequired: true, label: { ja: '通帳の写し', en: 'Copy of the bankbook' } },
]

/** A programme of the plan's third direction for associations; its figures are examples. */
const fiscalYear2026: Terms = {
  fiscalYear: 2026,
  window: { from: day('2026-04-01'), to: day('2027-01-29'), by: 'arrival', article: '第5条' },
  budget: 6_000_000,
  formula: { kind: 'rateOfCost' },
  categories: {
    venue: { label: { ja: '会場・設備の使用料', en: 'Venue and equipment' } },
    lecturer: { label: { ja: '講師・専門家への謝礼', en: 'Lecturers and experts' } },
    memberDrive: { label: { ja: '加入案内・広報の印刷物とウェブサイト', en: 'Print and website to win members' } },
  },
  tiers: [
    {
      name: 'standard',
      label: { ja: '通常', en: 'Standard' },
      rate: '1/2',
      caps: { venue: 150_000, lecturer: 100_000, memberDrive: 200_000, total: 300_000 },
      article: '第4条',
    },
  ],
  tierJudgedAt: 'application',
  tax: 'excluded',
  rounding: { unit: 1_000, at: 'total', article: '第4条第2項' },
  requirements,
  documents,
  pledges: common.pledges.filter(({ code }) => code !== 'not-deemed-large'),
  approval: common.approval,
  conditions: common.conditions.filter(({ ja }) => !ja.includes('人材紹介')),
  ...common.days,
  reportDue: day('2027-03-12'),
  retention: common.retention,
  examples: [
    {
      tier: 'standard',
      costs: [
        { category: 'venue', amount: 181_500 },
        { category: 'lecturer', amount: 60_000 },
      ],
      grant: 120_000,
      source: '要綱第4条からの計算',
    },
    {
      tier: 'standard',
      costs: [
        { category: 'venue', amount: 400_000 },
        { category: 'memberDrive', amount: 500_000 },
      ],
      grant: 300_000,
      source: '要綱第4条からの計算',
    },
  ],
  assumed: ['window', 'budget', 'tiers', 'categories', 'rounding', 'requirements', 'documents', 'pledges', 'approval', 'standardDays', 'correctionDays', 'reportDue'],
}

export default {
  code: 'association-activities',
  name: '港区産業団体等活動支援補助金',
  nameEn: 'Subsidy for the activities of industrial associations',
  summary: {
    ja: '産業団体や商店会が開く講習会・交流会と、会員を増やすための広報の費用を補助します。',
    en: 'Covers meetings and courses of trade and shopkeepers’ associations, and what they spend on winning members.',
  },
  ordinance: '港区産業団体等活動支援補助金交付要綱（案）',
  procedure: 'grant_then_report',
  project: '産業団体等の活動支援',
  claimSign: '団体',
  department: 'industry',
  terms: [fiscalYear2026],
} satisfies ProgrammeDefinition
