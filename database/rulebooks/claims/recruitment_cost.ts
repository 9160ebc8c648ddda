import * as common from '#database/rulebooks/claims/common'
import { documents } from '#database/rulebooks/claims/recruitment_cost_documents'
import type { ProgrammeDefinition, Terms, Tier, WorkedExample } from '#rules/claims/programme_definition'
import { day } from '#values/day'

const standard: Tier = {
  name: 'standard',
  label: { ja: '通常', en: 'Standard' },
  rate: '2/3',
  caps: { referralFee: 1_000_000, outreach: 400_000, total: 1_000_000 },
  article: '第5条',
}

const certified: Tier = {
  name: 'certified',
  label: { ja: 'ワーク・ライフ・バランス推進企業', en: 'Certified for work-life balance' },
  when: { criterion: 'certifiedUnder', scheme: 'work-life-balance' },
  rate: '3/4',
  caps: { referralFee: 1_250_000, outreach: 500_000, total: 1_250_000 },
  article: '第5条第2項',
}

const referral = (amount: number) => ({ category: 'referralFee', amount })
const advertising = (amount: number) => ({ category: 'jobAdvertising', amount })

// prettier-ignore
const standardExamples: WorkedExample[] = [
  { tier: 'standard', costs: [referral(1_500_000)],                                                                        grant: 1_000_000, source: '産業振興センターの記入例' },
  { tier: 'standard', costs: [advertising(600_000)],                                                                       grant:   400_000, source: '産業振興センターの記入例' },
  { tier: 'standard', costs: [referral(1_500_000), advertising(600_000)],                                                  grant: 1_000_000, source: '要綱第5条からの計算' },
  { tier: 'standard', costs: [referral(600_000), advertising(300_000)],                                                    grant:   600_000, source: '要綱第5条からの計算' },
  { tier: 'standard', costs: [referral(100_000), { category: 'jobFair', amount: 200_000 }],                                grant:   199_000, source: '要綱第5条からの計算' },
  { tier: 'standard', costs: [referral(123_456), advertising(98_765)],                                                     grant:   148_000, source: '要綱第5条からの計算' },
]

// prettier-ignore
const certifiedExamples: WorkedExample[] = [
  { tier: 'certified', costs: [referral(600_000), advertising(300_000)],   grant:   675_000, source: '募集案内の計算例' },
  { tier: 'certified', costs: [referral(2_000_000), advertising(900_000)], grant: 1_250_000, source: '要綱第5条からの計算' },
]

const shared = {
  budget: 60_000_000,
  formula: { kind: 'rateOfCost' },
  categories: {
    referralFee: {
      label: { ja: '人材紹介手数料（成功報酬）', en: 'Referral fee on success' },
      help: { ja: '採用が決まったときに人材紹介会社へ支払う成功報酬だけが対象です。', en: 'Only the success fee paid to an employment agency when a hire is decided.' },
      perHire: true,
    },
    jobAdvertising: { label: { ja: '求人広告掲載料', en: 'Job advertising' }, group: 'outreach' },
    jobFair: { label: { ja: '採用説明会出展経費', en: 'Job fair' }, group: 'outreach' },
  },
  tierJudgedAt: 'application',
  tax: 'excluded',
  rounding: { unit: 1_000, at: 'total', article: '第5条第3項' },
  requirements: common.requirements,
  documents,
  pledges: common.pledges,
  approval: common.approval,
  conditions: common.conditions,
  ...common.days,
  retention: common.retention,
} satisfies Partial<Terms>

const assumed = ['budget', 'rounding', 'tierJudgedAt', 'tax', 'documents', 'pledges', 'approval', 'standardDays', 'correctionDays', 'reportDue', 'requirements.article']

const fiscalYear2024: Terms = {
  ...shared,
  fiscalYear: 2024,
  window: { from: day('2024-04-22'), to: day('2025-01-31'), by: 'postmark', article: '第6条' },
  hireDecidedOnOrAfter: day('2024-04-01'),
  tiers: [standard],
  reportDue: day('2025-03-14'),
  examples: standardExamples,
  assumed,
}

const fiscalYear2025: Terms = {
  ...shared,
  fiscalYear: 2025,
  window: { from: day('2025-04-28'), to: day('2026-01-31'), by: 'postmark', article: '第6条' },
  hireDecidedOnOrAfter: day('2025-04-01'),
  tiers: [standard, certified],
  reportDue: day('2026-03-13'),
  examples: [...standardExamples, ...certifiedExamples],
  assumed,
}

/** Not published yet: repeats the terms of the year before. */
const fiscalYear2026: Terms = {
  ...fiscalYear2025,
  fiscalYear: 2026,
  window: { from: day('2026-04-28'), to: day('2027-01-31'), by: 'postmark', article: '第6条' },
  hireDecidedOnOrAfter: day('2026-04-01'),
  reportDue: day('2027-03-12'),
  assumed: ['window', 'hireDecidedOnOrAfter', 'tiers', ...assumed],
}

export default {
  code: 'recruitment-cost',
  name: '港区中小企業人材確保支援事業補助金',
  nameEn: 'Recruitment cost subsidy for small and medium enterprises',
  summary: {
    ja: '採用にかかった人材紹介手数料、求人広告、採用説明会の費用を補助します。',
    en: 'Covers referral fees, job advertising and job fairs.',
  },
  ordinance: '港区中小企業人材確保支援事業補助金交付要綱（令和5年8月25日5港産産第1987号）',
  procedure: 'grant_then_report',
  project: '人材確保活動の支援',
  claimSign: '採用',
  department: 'industry',
  terms: [fiscalYear2024, fiscalYear2025, fiscalYear2026],
} satisfies ProgrammeDefinition
