import { completed, courseSurvey, workersOfTheWard } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 新規採用社員研修: companies send their new people; a lottery shares the seats out among companies. */
export default {
  code: 'new-employee-training',
  name: { ja: '新規採用社員研修', en: 'Training for new employees' },
  department: 'industry',
  project: '多様な人材育成プログラムの展開',
  promise: {
    ja: '締切までの申込みが定員を超えたときは抽選です。区内の中小企業の人が先で、一つの企業からは開催の14日前まで5名までです。',
    en: 'A lottery decides when there are more applications than seats at the closing. People of SMEs of the ward come first; one company has five seats until 14 days before.',
  },
  party: 'person',
  allocation: 'lottery',
  audience: { classes: workersOfTheWard, boosts: ['lostLastTime'], age: null, article: '第3条' },
  companyCap: { seats: 5, releasedDaysBefore: 14 },
  ticketsPerCompany: null,
  waitlist: { offerHours: 16, closesDaysBefore: 2 },
  needsApproval: false,
  nomination: { isAllowed: true, acceptHours: 24 },
  groupAtMost: 5,
  cancellation: { freeBusinessDays: 5, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['company', 'person'], dueDays: 14 },
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
    refunds: [{ fee: 6_000, leaving: 'late', refund: 3_000 }],
    completions: [
      { present: [360, 300, 210], of: [360, 360, 360], outcome: 'completed' },
      { present: [360, 360, 0], of: [360, 360, 360], outcome: 'not_completed' },
    ],
  },
  assumed: ['audience', 'allocation', 'companyCap', 'waitlist', 'nomination', 'groupAtMost', 'cancellation', 'fee', 'completion', 'certificate'],
} satisfies CourseKindDefinition as CourseKindDefinition
