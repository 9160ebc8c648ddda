import { completed, courseSurvey, everybody } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 新製品・新技術習得コース: practice at the centre's equipment, whose places are few. */
export default {
  code: 'new-technology-course',
  name: { ja: '新製品・新技術習得コース', en: 'New products and technology' },
  department: 'industry',
  project: '多様な人材育成プログラムの展開',
  promise: {
    ja: '先着順です。実習の機材にも定員があり、一つの企業からは開催の10日前まで2名までです。',
    en: 'First come, first served. The equipment has places of its own; one company has two seats until ten days before.',
  },
  party: 'person',
  allocation: 'first_come',
  audience: { classes: everybody, boosts: ['lostLastTime', 'firstTimer'], age: null, article: '第3条' },
  companyCap: { seats: 2, releasedDaysBefore: 10 },
  ticketsPerCompany: null,
  waitlist: { offerHours: 16, closesDaysBefore: 2 },
  needsApproval: false,
  nomination: { isAllowed: true, acceptHours: 24 },
  groupAtMost: 2,
  cancellation: { freeBusinessDays: 5, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['person', 'company'], dueDays: 14 },
  completion: { presence: '4/5', missedMeetingsAtMost: 1, assignment: false, testAtLeast: null },
  certificate: { wording: completed, hoursCertificateFrom: 10, badge: true },
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [],
  screening: null,
  survey: courseSurvey,
  claimable: null,
  examples: {
    refunds: [{ fee: 9_000, leaving: 'late', refund: 4_500 }],
    completions: [
      { present: [180, 180, 180, 40], of: [180, 180, 180, 180], outcome: 'completed' },
      { present: [180, 180, 180, 0], of: [180, 180, 180, 180], outcome: 'not_completed' },
    ],
  },
  assumed: ['companyCap', 'waitlist', 'nomination', 'groupAtMost', 'cancellation', 'fee', 'completion', 'certificate'],
} satisfies CourseKindDefinition as CourseKindDefinition
