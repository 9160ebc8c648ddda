import { completed, courseSurvey, everybody } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 講座: one meeting or a few for a broad audience, first come, first served. */
export default {
  code: 'lecture',
  name: { ja: '講座', en: 'Lecture' },
  department: 'industry',
  project: 'A.I.人材の育成',
  promise: {
    ja: '先着順です。満席のときはキャンセル待ちができ、席が空くと順番にご案内します。',
    en: 'First come, first served. When it is full you can join the waiting list; free seats are offered in order.',
  },
  party: 'person',
  allocation: 'first_come',
  audience: {
    classes: everybody,
    boosts: ['lostLastTime', 'firstTimer'],
    age: null,
    article: '第3条',
  },
  companyCap: { seats: 5, releasedDaysBefore: 7 },
  ticketsPerCompany: null,
  waitlist: { offerHours: 16, closesDaysBefore: 1 },
  needsApproval: false,
  nomination: { isAllowed: true, acceptHours: 24 },
  groupAtMost: 5,
  cancellation: { freeBusinessDays: 3, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['person', 'company'], dueDays: 14 },
  completion: { presence: '4/5', missedMeetingsAtMost: null, assignment: false, testAtLeast: null },
  certificate: {
    wording: completed,
    hoursCertificateFrom: 10,
    badge: true,
  },
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [],
  screening: null,
  survey: courseSurvey,
  claimable: null,
  examples: {
    refunds: [{ fee: 2_000, leaving: 'free', refund: 2_000 }, { fee: 2_000, leaving: 'late', refund: 1_000 }],
    completions: [{ present: [150], of: [180], outcome: 'completed' }, { present: [143], of: [180], outcome: 'not_completed' }],
  },
  assumed: ['companyCap', 'waitlist', 'cancellation', 'fee', 'completion', 'nomination'],
} satisfies CourseKindDefinition as CourseKindDefinition
