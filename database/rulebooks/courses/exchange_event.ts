import { everybody, eventSurvey } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 交流会: people of different companies meet; colleagues may come together. */
export default {
  code: 'exchange-event',
  name: { ja: '交流会', en: 'Exchange event' },
  department: 'industry',
  project: '中小企業従業員間の交流促進',
  promise: {
    ja: '先着順です。多くの会社の人が会えるよう、一つの企業からは開催の5日前まで4名までです。',
    en: 'First come, first served. So that people of many companies meet, one company has four places until five days before.',
  },
  party: 'person',
  allocation: 'first_come',
  audience: { classes: everybody, boosts: ['firstTimer'], age: null, article: '第3条' },
  companyCap: { seats: 4, releasedDaysBefore: 5 },
  ticketsPerCompany: null,
  waitlist: { offerHours: 8, closesDaysBefore: 1 },
  needsApproval: false,
  nomination: { isAllowed: true, acceptHours: 24 },
  groupAtMost: 4,
  cancellation: { freeBusinessDays: 2, lateRefund: 'none', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['person', 'company'], dueDays: 14 },
  completion: { presence: '1/1', missedMeetingsAtMost: 0, assignment: false, testAtLeast: null },
  certificate: null,
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: true,
  questions: [],
  screening: null,
  survey: eventSurvey,
  claimable: null,
  examples: {
    refunds: [{ fee: 500, leaving: 'late', refund: 0 }],
    completions: [],
  },
  assumed: ['companyCap', 'waitlist', 'nomination', 'groupAtMost', 'cancellation', 'fee', 'asksPhotoConsent'],
} satisfies CourseKindDefinition as CourseKindDefinition
