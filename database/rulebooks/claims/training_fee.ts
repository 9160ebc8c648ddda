import * as common from '#database/rulebooks/claims/common'
import type { DocumentRule, ProgrammeDefinition, Requirement, Terms } from '#rules/claims/programme_definition'
import { day, type Day } from '#values/day'

// prettier-ignore
const requirements: Requirement[] = [
  { criterion: 'smallOrMediumEnterprise', article: '第3条第1号' },
  { criterion: 'headOfficeInWard',        article: '第3条第1号', only: 'corporation' },
  { criterion: 'mainOfficeInWard',        article: '第3条第1号' },
  { criterion: 'noTaxArrears',            article: '第3条第2号' },
  { criterion: 'noOrganisedCrimeTies',    article: '第3条第3号' },
]

const documents: DocumentRule[] = [
  ...common.identityDocuments,
  {
    code: 'course-acceptance',
    stage: 'application',
    isRequired: true,
    label: { ja: '東京都中小企業振興公社が交付する受講決定の書類', en: 'Acceptance of the course by the Tokyo SME Support Center' },
  },
  { code: 'fee-receipt', stage: 'report', isRequired: true, label: { ja: '受講料の領収書（または振込の控え）', en: 'Receipt of the course fee' } },
  { code: 'completion', stage: 'report', isRequired: true, label: { ja: '研修の修了が分かる書類', en: 'Proof of completion' } },
  { code: 'bankbook', stage: 'payment', isRequired: true, label: { ja: '通帳の写し', en: 'Copy of the bankbook' } },
]

const BUDGET = 3_000_000

/** The ward publishes neither window nor budget; the formula is its own. */
const termsOf = (fiscalYear: number, from: Day, to: Day, reportDue: Day): Terms => ({
  fiscalYear,
  window: { from, to, by: 'arrival', article: '第6条' },
  budget: BUDGET,
  formula: { kind: 'feeLessShare' },
  categories: {
    courseFee: {
      label: { ja: '受講料', en: 'Course fee' },
      help: { ja: '区が指定した東京都中小企業振興公社の研修の受講料です。', en: 'Fee of a designated course of the Tokyo SME Support Center.' },
      hasParticipantShare: true,
    },
  },
  tiers: [{ name: 'standard', label: { ja: '通常', en: 'Standard' }, rate: '1/1', caps: { total: BUDGET }, article: '第5条' }],
  tierJudgedAt: 'application',
  tax: 'included',
  rounding: { unit: 1, at: 'total', article: '第5条' },
  requirements,
  documents,
  pledges: common.pledges.filter(({ code }) => code !== 'not-deemed-large'),
  approval: common.approval,
  conditions: common.conditions,
  ...common.days,
  reportDue,
  retention: common.retention,
  examples: [
    { tier: 'standard', costs: [{ category: 'courseFee', amount: 24_000, participantShare: 8_000 }], grant: 16_000, source: '要綱第5条からの計算' },
    {
      tier: 'standard',
      costs: [
        { category: 'courseFee', amount: 24_000, participantShare: 8_000 },
        { category: 'courseFee', amount: 6_500, participantShare: 6_500 },
      ],
      grant: 16_000,
      source: '要綱第5条からの計算',
    },
  ],
  assumed: ['window', 'budget', 'rounding', 'documents', 'pledges', 'approval', 'standardDays', 'correctionDays', 'reportDue', 'requirements.article'],
})

export default {
  code: 'training-fee',
  name: '港区中小企業人材育成研修受講補助金',
  nameEn: 'Training fee subsidy for small and medium enterprises',
  summary: {
    ja: '区が指定した研修の受講料から、受講者が負担する額を除いた分を補助します。',
    en: 'Covers the fee of designated courses less what the participant pays.',
  },
  ordinance: '港区中小企業人材育成研修受講補助金交付要綱（平成23年9月1日23港産産第956号）',
  procedure: 'grant_then_report',
  project: '多様な人材育成プログラムの展開',
  claimSign: '研修',
  department: 'industry',
  terms: [
    termsOf(2025, day('2025-04-01'), day('2026-02-27'), day('2026-03-13')),
    termsOf(2026, day('2026-04-01'), day('2027-02-26'), day('2027-03-12')),
  ],
} satisfies ProgrammeDefinition
