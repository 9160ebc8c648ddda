import { approval, field, ifAny, inWard, isSme, itemsOf, said } from '#database/rulebooks/certifications/common'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

const OWN = 'この試作の案'

const items = itemsOf('service', [
  {
    code: 'S1',
    question: said('仕事ぶりと職場での信頼', 'Work, and the trust of colleagues'),
    help: said('本人が特定される病歴や家族のことは書かないでください。', 'Please write nothing about health or family.'),
    kind: 'text',
    points: 4,
    isMustHave: true,
    anchors: [
      { points: 0, label: said('具体的な記述がない', 'Nothing concrete') },
      { points: 2, label: said('日々の仕事ぶりが具体的に分かる', 'Daily work can be seen') },
      { points: 4, label: said('ほかの従業員の模範になる働きが具体的に分かる', 'An example to others can be seen') },
    ],
    origin: OWN,
  },
  {
    code: 'S2',
    question: said('後輩の育成や職場の改善', 'Training others, or improving the workplace'),
    kind: 'text',
    points: 3,
    evidence: ifAny('改善の資料', 'Papers on the improvement'),
    origin: OWN,
  },
  { code: 'S3', question: said('地域や社会への貢献', 'Service to the community'), kind: 'text', points: 2, origin: OWN },
  {
    code: 'S4',
    question: said('勤続年数（年）', 'Years of service'),
    kind: 'count',
    threshold: 5,
    points: 1,
    isMustHave: true,
    origin: OWN,
  },
])

/** 優良従業員表彰: a company nominates one of its people, reviewers read what it says, the award does not expire. */
export default {
  code: 'excellent-employee',
  name: said('中小企業優良従業員表彰', 'Award for excellent employees of SMEs'),
  department: 'industry',
  ordinance: '港区中小企業優良従業員表彰要綱（案）',
  project: '中小企業優良従業員の表彰',
  caseSign: '優良従業員',
  certificateSign: '港優良従業員',
  summary: said(
    '区内の中小企業で長く働き、ほかの模範となる従業員を、会社の推薦により表彰します。',
    'People who have long worked at an SME of the ward and are an example to others are awarded on the nomination of their company.'
  ),
  subject: 'person',
  words: {
    certify: said('表彰', 'Award'),
    certificate: said('表彰状', 'Certificate of award'),
    holder: said('被表彰者', 'Awarded person'),
  },
  intake: null,
  endsOn: null,
  fields: [
    field(
      'service',
      said('優良従業員', 'Excellent employee'),
      said('長く働き、ほかの従業員の模範となっていますか。', 'Has this person worked long, as an example to others?')
    ),
  ],
  gates: [
    inWard('G1', '第2条第1号'),
    isSme('G2', '第2条第1号'),
    {
      code: 'G3',
      label: said('推薦することに本人が同意している', 'The person agrees to be nominated'),
      article: '第2条第2号',
      check: 'declared',
    },
    {
      code: 'G4',
      label: said('直近5年に懲戒処分を受けていない', 'No disciplinary measure in the last five years'),
      article: '第2条第3号',
      check: 'declared',
    },
  ],
  items,
  exclusive: [],
  pass: { share: '3/5', recordsAtLeast: 0, fieldsAtLeast: 1 },
  levels: [],
  certificate: {
    validYears: null,
    wording: said(
      'あなたは、多年にわたり職務に精励し、ほかの従業員の模範となりました。よってここに表彰します。',
      'For many years you have devoted yourself to your work and been an example to others. In recognition of this you are hereby awarded.'
    ),
    hasMark: false,
  },
  renewal: null,
  remindMonthsBefore: [],
  review: {
    reviewers: 2,
    answerDays: 5,
    reviewDays: 14,
    gap: { verdict: 2, points: 4 },
    quorum: 3,
    rubric: {
      none: said('具体的な記述がない', 'Nothing concrete'),
      half: said('取組が分かる', 'Something was done'),
      all: said('取組とその成果が具体的に分かる', 'What was done and what came of it can be seen'),
    },
  },
  voice: null,
  approval,
  publicItems: [],
  standardDays: 45,
  correctionDays: 14,
  hearingDays: 14,
  retentionYears: 5,
  examples: [
    { field: 'service', answers: { S1: '', S4: '5' }, points: 1, passes: false, source: '案からの計算' },
    { field: 'service', answers: { S4: '4' }, points: 0, passes: false, source: '案からの計算' },
  ],
  assumed: [
    'ordinance',
    'caseSign',
    'certificateSign',
    'intake',
    'fields',
    'gates',
    'items',
    'pass',
    'certificate',
    'review',
    'approval',
    'standardDays',
    'correctionDays',
    'hearingDays',
    'retentionYears',
  ],
} satisfies SchemeDefinition as SchemeDefinition
