import { completed, courseSurvey, everybody } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 連続講座: practice over several meetings with an assignment, first come, first served. */
export default {
  code: 'workshop-series',
  name: { ja: '連続講座（演習）', en: 'Workshop series' },
  department: 'industry',
  project: 'A.I.人材の育成',
  promise: {
    ja: '先着順です。一つの企業からは、開催の14日前まで3名までです。満席のときは、キャンセル待ちの順にご案内します。',
    en: 'First come, first served; three people of one company until 14 days before. Once full, free seats are offered in the order of the waiting list.',
  },
  party: 'person',
  allocation: 'first_come',
  audience: { classes: everybody, boosts: ['lostLastTime', 'firstTimer'], age: null, article: '第3条' },
  companyCap: { seats: 3, releasedDaysBefore: 14 },
  ticketsPerCompany: null,
  waitlist: { offerHours: 16, closesDaysBefore: 2 },
  needsApproval: false,
  nomination: { isAllowed: true, acceptHours: 24 },
  groupAtMost: 3,
  cancellation: { freeBusinessDays: 5, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['person', 'company'], dueDays: 14 },
  completion: { presence: '4/5', missedMeetingsAtMost: 1, assignment: false, testAtLeast: null },
  certificate: { wording: completed, hoursCertificateFrom: 10, badge: true },
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [
    {
      code: 'needs',
      label: { ja: '学びたいこと（任意）', en: 'What you would like to learn (optional)' },
      help: { ja: '講師が教材を用意するときの参考にします。', en: 'The instructor reads it when preparing the material.' },
      kind: 'text',
      required: false,
    },
  ],
  screening: null,
  survey: courseSurvey,
  claimable: null,
  examples: {
    refunds: [{ fee: 3_000, leaving: 'late', refund: 1_500 }, { fee: 3_000, leaving: 'no_show', refund: 0 }],
    completions: [
      { present: [180, 180, 180, 180, 180, 0], of: [180, 180, 180, 180, 180, 180], outcome: 'completed' },
      { present: [180, 0], of: [180, 180], outcome: 'not_completed' },
    ],
  },
  assumed: ['companyCap', 'waitlist', 'nomination', 'groupAtMost', 'cancellation', 'fee', 'completion', 'certificate'],
} satisfies CourseKindDefinition as CourseKindDefinition
