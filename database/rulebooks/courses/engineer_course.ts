import { courseSurvey, workersOfTheWard } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 高度A.I.エンジニア育成講座: selected by two scorers from what the applicants write; each works at a machine of their own. */
export default {
  code: 'engineer-course',
  name: { ja: '高度人材育成講座（選考あり）', en: 'Engineer course (by selection)' },
  department: 'industry',
  project: 'A.I.人材の育成',
  promise: {
    ja: '申込みのときの回答を2名が採点し、上位の方から受講を決めます。結果は締切の後、全員に同じ日にお知らせします。',
    en: 'Two people score your answers; the best are admitted. Everybody gets the result on the same day, after the closing.',
  },
  party: 'person',
  allocation: 'selection',
  audience: { classes: workersOfTheWard, boosts: [], age: null, article: '第3条' },
  companyCap: { seats: 2, releasedDaysBefore: 14 },
  ticketsPerCompany: null,
  waitlist: { offerHours: 24, closesDaysBefore: 5 },
  needsApproval: false,
  nomination: { isAllowed: false, acceptHours: 24 },
  groupAtMost: null,
  cancellation: { freeBusinessDays: 10, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['person', 'company'], dueDays: 14 },
  completion: { presence: '4/5', missedMeetingsAtMost: 2, assignment: true, testAtLeast: null },
  certificate: {
    wording: {
      ja: '上記の者は、選考を経て次の講座を受講し、修了課題に合格したことを証します。',
      en: 'This certifies that the person named above was admitted by selection, completed the course below and passed its final project.',
    },
    hoursCertificateFrom: 10,
    badge: true,
  },
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [
    {
      code: 'experience',
      label: { ja: 'プログラムやデータを扱った経験', en: 'Your experience with programming or data' },
      help: { ja: '使った言語や道具、作ったものを具体的に書いてください。', en: 'Name languages and tools, and what you made with them.' },
      kind: 'text',
      required: true,
      points: 40,
    },
    {
      code: 'plan',
      label: { ja: '学んだことを職場でどう使いますか', en: 'How will you use it at work?' },
      help: { ja: '課題、使うデータ、半年後の姿を書いてください。', en: 'The problem, the data, and where you want to be in half a year.' },
      kind: 'text',
      required: true,
      points: 40,
    },
    {
      code: 'support',
      label: { ja: '受講に必要な時間を職場で確保できますか', en: 'Does your workplace give you the time for the course?' },
      kind: 'choice',
      options: [
        { value: 'working_hours', label: { ja: '勤務時間として受講できる', en: 'Yes, as working hours' } },
        { value: 'own_time', label: { ja: '勤務時間外に受講する', en: 'I attend in my own time' } },
      ],
      required: true,
      points: 20,
    },
  ],
  screening: { scorers: 2, passAtLeast: 60 },
  survey: courseSurvey,
  claimable: null,
  examples: {
    refunds: [{ fee: 60_000, leaving: 'free', refund: 60_000 }, { fee: 60_000, leaving: 'late', refund: 30_000 }],
    completions: [
      { present: [240, 240, 240, 240, 0], of: [240, 240, 240, 240, 240], assignment: true, outcome: 'completed' },
      { present: [240, 240], of: [240, 240], assignment: false, outcome: 'not_completed' },
    ],
  },
  assumed: ['audience', 'companyCap', 'waitlist', 'nomination', 'cancellation', 'fee', 'completion', 'certificate', 'questions', 'screening'],
} satisfies CourseKindDefinition as CourseKindDefinition
