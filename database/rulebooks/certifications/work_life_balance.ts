import { approval, rubric, said } from '#database/rulebooks/certifications/common'
import { care } from '#database/rulebooks/certifications/work_life_balance/care'
import { childcare } from '#database/rulebooks/certifications/work_life_balance/childcare'
import { community } from '#database/rulebooks/certifications/work_life_balance/community'
import { examples } from '#database/rulebooks/certifications/work_life_balance/examples'
import { fields } from '#database/rulebooks/certifications/work_life_balance/fields'
import { gates } from '#database/rulebooks/certifications/work_life_balance/gates'
import { voice } from '#database/rulebooks/certifications/work_life_balance/voice'
import { workplace } from '#database/rulebooks/certifications/work_life_balance/workplace'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

/** ワーク・ライフ・バランス推進企業認定: four fields, each certified by itself; one is enough. */
export default {
  code: 'work-life-balance',
  name: said('ワーク・ライフ・バランス推進企業認定', 'Work-life balance certification'),
  department: 'equality',
  ordinance: '港区ワーク・ライフ・バランス推進企業認定事業要綱（平成22年3月31日21港総権第484号）',
  project: '誰もが働きやすい職場づくりの支援',
  caseSign: 'ＷＬＢ認定',
  certificateSign: '港ＷＬＢ認定',
  summary: said(
    '仕事と生活の調和に取り組む区内の中小企業を、4つの分野ごとに認定します。1つの分野からでも認定されます。',
    'SMEs of the ward that care for the balance of work and life are certified in four fields, each by itself. One field is enough.'
  ),
  subject: 'company',
  words: {
    certify: said('認定', 'Certification'),
    certificate: said('認定証', 'Certificate'),
    holder: said('認定企業', 'Certified company'),
  },
  intake: null,
  endsOn: null,
  fields,
  gates,
  items: [...childcare, ...community, ...care, ...workplace],
  exclusive: [
    ['C3', 'C4'],
    ['W4', 'W5'],
  ],
  pass: { share: '3/5', recordsAtLeast: 1, fieldsAtLeast: 1 },
  levels: [],
  certificate: {
    validYears: 3,
    wording: said(
      '貴社は、仕事と生活の調和の推進に積極的に取り組む企業として、次の分野で港区の基準を満たすことを認定します。',
      'This certifies that the company actively promotes work-life balance and meets the standard of Minato City in the fields below.'
    ),
    hasMark: true,
  },
  renewal: { opensMonthsBefore: 6, graceDays: 30 },
  remindMonthsBefore: [6, 2],
  review: { reviewers: 2, answerDays: 5, reviewDays: 21, gap: { verdict: 2, points: 4 }, quorum: 3, rubric },
  voice,
  approval,
  publicItems: ['name', 'town', 'industry', 'size', 'fields', 'story', 'numbers', 'photo', 'jobs'],
  standardDays: 60,
  correctionDays: 14,
  hearingDays: 14,
  retentionYears: 5,
  examples,
  assumed: [
    'caseSign',
    'certificateSign',
    'intake',
    'items',
    'exclusive',
    'pass',
    'certificate',
    'renewal',
    'remindMonthsBefore',
    'review',
    'voice',
    'approval',
    'publicItems',
    'standardDays',
    'correctionDays',
    'hearingDays',
    'retentionYears',
  ],
} satisfies SchemeDefinition as SchemeDefinition
