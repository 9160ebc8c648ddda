import { courseSurvey, workersOfTheWard } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 資格取得支援講座: the long road to an examination; a lottery decides who sets out. */
export default {
  code: 'qualification-course',
  name: { ja: '資格取得支援講座', en: 'Course towards a qualification' },
  department: 'industry',
  project: '従業員向け各種資格の取得支援',
  promise: {
    ja: '締切までの申込みが定員を超えたときは抽選です。区内の中小企業の人が先で、前回落選した人、初めての人の順に優先します。',
    en: 'A lottery decides when there are more applications than seats at the closing. People of SMEs of the ward come first; among them who lost last time, then first-timers.',
  },
  party: 'person',
  allocation: 'lottery',
  audience: { classes: workersOfTheWard, boosts: ['lostLastTime', 'firstTimer'], age: null, article: '第3条' },
  companyCap: { seats: 3, releasedDaysBefore: 14 },
  ticketsPerCompany: null,
  waitlist: { offerHours: 24, closesDaysBefore: 5 },
  needsApproval: false,
  nomination: { isAllowed: true, acceptHours: 24 },
  groupAtMost: null,
  cancellation: { freeBusinessDays: 10, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['person', 'company'], dueDays: 14 },
  completion: { presence: '4/5', missedMeetingsAtMost: null, assignment: false, testAtLeast: null },
  certificate: {
    wording: {
      ja: '上記の者は、次の講座を修了したことを証します。この修了証は資格の取得を証するものではありません。',
      en: 'This certifies that the person named above has completed the course below. It does not certify the qualification itself.',
    },
    hoursCertificateFrom: 10,
    badge: true,
  },
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [
    {
      code: 'exam',
      label: { ja: '受験の予定', en: 'When do you plan to take the examination?' },
      kind: 'choice',
      options: [
        { value: 'booked', label: { ja: '申込み済み', en: 'I have registered' } },
        { value: 'this_year', label: { ja: '今年度中に受ける', en: 'Within this fiscal year' } },
        { value: 'later', label: { ja: '来年度以降に受ける', en: 'Later' } },
      ],
      required: true,
    },
  ],
  screening: null,
  survey: courseSurvey,
  claimable: null,
  examples: {
    refunds: [{ fee: 25_000, leaving: 'free', refund: 25_000 }, { fee: 25_000, leaving: 'late', refund: 12_500 }],
    completions: [
      { present: [120, 120, 120, 120, 0], of: [120, 120, 120, 120, 120], outcome: 'completed' },
      { present: [120, 120, 120, 0, 0], of: [120, 120, 120, 120, 120], outcome: 'not_completed' },
    ],
  },
  assumed: ['audience', 'allocation', 'companyCap', 'waitlist', 'nomination', 'cancellation', 'fee', 'completion', 'certificate', 'questions'],
} satisfies CourseKindDefinition as CourseKindDefinition
