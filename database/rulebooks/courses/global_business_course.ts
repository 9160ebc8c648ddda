import { completed, courseSurvey, everybody } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** グローバルビジネスコース: trade, negotiation and working together across borders. */
export default {
  code: 'global-business-course',
  name: { ja: 'グローバルビジネスコース', en: 'Global business course' },
  department: 'industry',
  project: '多様な人材育成プログラムの展開',
  promise: {
    ja: '先着順です。一つの企業からは開催の7日前まで3名までです。満席のときは、キャンセル待ちの順にご案内します。',
    en: 'First come, first served; one company has three seats until seven days before. Once full, free seats are offered in the order of the waiting list.',
  },
  party: 'person',
  allocation: 'first_come',
  audience: { classes: everybody, boosts: ['lostLastTime', 'firstTimer'], age: null, article: '第3条' },
  companyCap: { seats: 3, releasedDaysBefore: 7 },
  ticketsPerCompany: null,
  waitlist: { offerHours: 16, closesDaysBefore: 1 },
  needsApproval: false,
  nomination: { isAllowed: true, acceptHours: 24 },
  groupAtMost: 3,
  cancellation: { freeBusinessDays: 5, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['person', 'company'], dueDays: 14 },
  completion: { presence: '4/5', missedMeetingsAtMost: 2, assignment: false, testAtLeast: null },
  certificate: { wording: completed, hoursCertificateFrom: 10, badge: true },
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [
    {
      code: 'markets',
      label: { ja: '関心のある国・地域（任意）', en: 'Countries or regions of interest (optional)' },
      kind: 'text',
      required: false,
    },
  ],
  screening: null,
  survey: courseSurvey,
  claimable: null,
  examples: {
    refunds: [{ fee: 20_000, leaving: 'late', refund: 10_000 }],
    completions: [
      { present: [120, 120, 120, 120, 0], of: [120, 120, 120, 120, 120], outcome: 'completed' },
      { present: [180, 120, 120], of: [180, 180, 180], outcome: 'not_completed' },
    ],
  },
  assumed: ['companyCap', 'waitlist', 'nomination', 'groupAtMost', 'cancellation', 'fee', 'completion', 'certificate', 'questions'],
} satisfies CourseKindDefinition as CourseKindDefinition
