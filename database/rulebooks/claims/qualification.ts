import * as common from '#database/rulebooks/claims/common'
import type { Category, DocumentRule, ProgrammeDefinition, Terms } from '#rules/claims/programme_definition'
import { day } from '#values/day'

const forPerson = (ja: string, en: string): Category => ({ label: { ja, en }, group: 'qualification', perPerson: true })

const documents: DocumentRule[] = [
  ...common.identityDocuments,
  {
    code: 'qualification-guide',
    stage: 'application',
    isRequired: true,
    label: { ja: '資格の内容と費用が分かる書類（受験案内など）', en: 'Guide to the qualification and its cost' },
  },
  { code: 'pass-certificate', stage: 'report', isRequired: true, label: { ja: '合格が分かる書類', en: 'Proof of passing' } },
  { code: 'proof-of-payment', stage: 'report', isRequired: true, label: { ja: '領収書（または振込の控え）', en: 'Receipts (or transfer slips)' } },
  { code: 'employment-proof', stage: 'report', isRequired: true, label: { ja: '雇用していることが分かる書類', en: 'Proof of employment' } },
  { code: 'bankbook', stage: 'payment', isRequired: true, label: { ja: '通帳の写し', en: 'Copy of the bankbook' } },
]

const exam = (amount: number, person: string) => ({ category: 'examFee', amount, person })
const five = ['A', 'B', 'C', 'D', 'E'].map((person) => exam(200_000, person))

/** The ward has published no such rule; assembled from schemes of other municipalities. */
const fiscalYear2026: Terms = {
  fiscalYear: 2026,
  window: { from: day('2026-04-01'), to: day('2027-02-26'), by: 'arrival', article: '第6条' },
  budget: 10_000_000,
  formula: {
    kind: 'rateWithPersonCap',
    perPerson: 100_000,
    perCompany: [
      { employeesBelow: 30, cap: 300_000 },
      { employeesBelow: 50, cap: 400_000 },
      { employeesBelow: null, cap: 500_000 },
    ],
  },
  categories: {
    examFee: forPerson('受験料', 'Examination fee'),
    preparationFee: forPerson('講習受講料', 'Preparation course'),
    registrationFee: forPerson('登録料', 'Registration fee'),
  },
  tiers: [{ name: 'standard', label: { ja: '通常', en: 'Standard' }, rate: '1/2', caps: { total: 500_000 }, article: '第5条' }],
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
    { tier: 'standard', costs: [exam(30_000, 'A')], regularEmployees: 10, grant: 15_000, source: '要綱第5条からの計算' },
    { tier: 'standard', costs: [exam(250_000, 'A'), exam(50_000, 'B')], regularEmployees: 10, grant: 125_000, source: '1人あたりの上限' },
    { tier: 'standard', costs: five, regularEmployees: 29, grant: 300_000, source: '従業員30人未満の上限' },
    { tier: 'standard', costs: five, regularEmployees: 30, grant: 400_000, source: '従業員30人以上50人未満の上限' },
    { tier: 'standard', costs: five, regularEmployees: 50, grant: 500_000, source: '従業員50人以上の上限' },
  ],
  assumed: ['window', 'budget', 'formula', 'tiers', 'rounding', 'requirements', 'documents', 'pledges', 'approval', 'standardDays', 'correctionDays', 'reportDue'],
}

export default {
  code: 'qualification',
  name: '港区中小企業従業員資格取得支援補助金',
  nameEn: 'Qualification subsidy for employees of small and medium enterprises',
  summary: {
    ja: '従業員が仕事に必要な資格を取るための受験料、講習料、登録料を補助します。',
    en: 'Covers examination, preparation and registration fees of employees.',
  },
  ordinance: '港区中小企業従業員資格取得支援補助金交付要綱（案）',
  procedure: 'grant_then_report',
  project: '従業員向け各種資格の取得支援',
  claimSign: '資格',
  department: 'industry',
  terms: [fiscalYear2026],
} satisfies ProgrammeDefinition
