import { approval, field, inWard, isSme, labourLaws, noEntertainment, rubric, said } from '#database/rulebooks/certifications/common'
import { items } from '#database/rulebooks/certifications/health_management/items'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

const yes = (codes: string) => Object.fromEntries(codes.split(' ').map((code) => [code, 'yes']))
const source = '案からの計算'

/** 健康経営: five fields, stars by how many of them pass. */
export default {
  code: 'health-management',
  name: said('健康経営推進企業認定', 'Health management certification'),
  department: 'industry',
  ordinance: '港区健康経営推進企業認定要綱（案）',
  project: '健康経営の推進',
  caseSign: '健康経営',
  certificateSign: '港健康経営',
  summary: said(
    '従業員の健康を大切にする区内の中小企業を認定します。満たした分野の数で、星の数が決まります。',
    'SMEs of the ward that care for the health of their employees are certified. The number of fields gives the number of stars.'
  ),
  subject: 'company',
  words: {
    certify: said('認定', 'Certification'),
    certificate: said('認定証', 'Certificate'),
    holder: said('認定企業', 'Certified company'),
  },
  intake: null,
  endsOn: null,
  fields: [
    field(
      'leadership',
      said('経営者', 'Management'),
      said('経営者が先に立って健康に取り組んでいますか。', 'Does the management go ahead?')
    ),
    field(
      'checkups',
      said('健康経営', 'Health checks'),
      said('健康診断を受け、結果を生かしていますか。', 'Are health checks done, and used?')
    ),
    field(
      'body',
      said('食と運動', 'Food and exercise'),
      said('食べること、動くことを後押ししていますか。', 'Does the company help people eat well and move?')
    ),
    field(
      'mind',
      said('こころ', 'Mind'),
      said('こころの不調に早く気づき、支えていますか。', 'Is trouble of the mind seen early, and helped?')
    ),
    field(
      'environment',
      said('職場環境', 'Workplace'),
      said('休みやすく、無理のない職場ですか。', 'Is it easy to rest, and is work reasonable?')
    ),
  ],
  gates: [inWard('G1', '第3条第1号'), isSme('G2', '第3条第1号'), labourLaws('G3', '第3条第2号'), noEntertainment('G4', '第3条第3号')],
  items,
  exclusive: [['E2', 'E3']],
  pass: { share: '3/5', recordsAtLeast: 1, fieldsAtLeast: 1 },
  levels: [
    { fieldsAtLeast: 1, label: said('★', 'One star') },
    { fieldsAtLeast: 3, label: said('★★', 'Two stars') },
    { fieldsAtLeast: 5, label: said('★★★', 'Three stars') },
  ],
  certificate: {
    validYears: 2,
    wording: said(
      '貴社は、従業員の健康を経営の柱とする企業として、次の分野で基準を満たすことを認定します。',
      'This certifies that the company puts the health of its employees first and meets the standard in the fields below.'
    ),
    hasMark: true,
  },
  renewal: { opensMonthsBefore: 3, graceDays: 0 },
  remindMonthsBefore: [3, 1],
  review: { reviewers: 2, answerDays: 5, reviewDays: 14, gap: { verdict: 2, points: 3 }, quorum: 3, rubric },
  voice: null,
  approval,
  publicItems: ['name', 'town', 'industry', 'size', 'fields', 'story'],
  standardDays: 45,
  correctionDays: 14,
  hearingDays: 14,
  retentionYears: 5,
  examples: [
    { field: 'leadership', answers: yes('L1 L3'), points: 4, passes: true, source },
    { field: 'leadership', answers: yes('L1 L2'), points: 4, passes: false, source },
    { field: 'checkups', answers: { ...yes('H2'), H1: '90' }, points: 5, passes: true, source },
    { field: 'body', answers: yes('B2 B3'), points: 3, passes: false, source },
    { field: 'mind', answers: yes('P1 P2'), points: 5, passes: true, source },
    { field: 'environment', answers: { ...yes('E1'), E2: '20', E3: '20' }, points: 5, passes: true, source },
  ],
  assumed: [
    'ordinance',
    'caseSign',
    'certificateSign',
    'intake',
    'fields',
    'gates',
    'items',
    'exclusive',
    'pass',
    'levels',
    'certificate',
    'renewal',
    'remindMonthsBefore',
    'review',
    'approval',
    'publicItems',
    'standardDays',
    'correctionDays',
    'hearingDays',
    'retentionYears',
  ],
} satisfies SchemeDefinition as SchemeDefinition
