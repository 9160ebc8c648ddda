import { courseSurvey, everybody } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 経営力強化セミナー: for those who run a company, and those who will. */
export default {
  code: 'management-seminar',
  name: { ja: '経営力強化セミナー', en: 'Management seminar' },
  department: 'industry',
  project: '経営力強化セミナーの開催',
  promise: {
    ja: '先着順です。一つの企業からは開催の5日前まで3名までです。満席のときは、キャンセル待ちの順にご案内します。',
    en: 'First come, first served; one company has three seats until five days before. Once full, free seats are offered in the order of the waiting list.',
  },
  party: 'person',
  allocation: 'first_come',
  audience: { classes: everybody, boosts: ['firstTimer'], age: null, article: '第3条' },
  companyCap: { seats: 3, releasedDaysBefore: 5 },
  ticketsPerCompany: null,
  waitlist: { offerHours: 8, closesDaysBefore: 1 },
  needsApproval: false,
  nomination: { isAllowed: true, acceptHours: 24 },
  groupAtMost: 3,
  cancellation: { freeBusinessDays: 2, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['person', 'company'], dueDays: 14 },
  completion: { presence: '1/1', missedMeetingsAtMost: 0, assignment: false, testAtLeast: null },
  certificate: {
    wording: { ja: '上記の者は、次のセミナーの全課程を受講したことを証します。', en: 'This certifies that the person named above attended the whole of the seminar below.' },
    hoursCertificateFrom: 10,
    badge: false,
  },
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [
    {
      code: 'question',
      label: { ja: '講師に聞きたいこと（任意）', en: 'A question for the speaker (optional)' },
      kind: 'text',
      required: false,
    },
  ],
  screening: null,
  survey: courseSurvey,
  claimable: null,
  examples: {
    refunds: [{ fee: 8_000, leaving: 'late', refund: 4_000 }],
    completions: [{ present: [240], of: [240], outcome: 'completed' }, { present: [225], of: [240], outcome: 'not_completed' }],
  },
  assumed: ['companyCap', 'waitlist', 'nomination', 'groupAtMost', 'cancellation', 'fee', 'completion', 'certificate', 'questions'],
} satisfies CourseKindDefinition as CourseKindDefinition
