import { companiesOfTheWard, eventSurvey } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 産業団体交流会: trade associations and shopping streets send their delegates. */
export default {
  code: 'association-exchange',
  name: { ja: '産業団体交流会', en: 'Exchange of trade associations' },
  department: 'industry',
  project: '産業団体間の活発な交流促進',
  promise: {
    ja: '団体・企業ごとの申込みです。一つの団体・企業から3名まで、先着順で決めます。',
    en: 'Associations and companies apply, for up to three delegates each; first come, first served.',
  },
  party: 'company',
  allocation: 'first_come',
  audience: { classes: companiesOfTheWard, boosts: ['firstTimer'], age: null, article: '第3条第3項' },
  companyCap: null,
  ticketsPerCompany: 3,
  waitlist: { offerHours: 16, closesDaysBefore: 2 },
  needsApproval: false,
  nomination: { isAllowed: false, acceptHours: 24 },
  groupAtMost: null,
  cancellation: { freeBusinessDays: 2, lateRefund: 'none', noShowRefund: 'none', article: '第7条' },
  fee: null,
  completion: { presence: '1/1', missedMeetingsAtMost: 0, assignment: false, testAtLeast: null },
  certificate: null,
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: true,
  questions: [
    {
      code: 'theme',
      label: { ja: 'ほかの団体に相談したいこと（任意）', en: 'What you would like to discuss with others (optional)' },
      kind: 'text',
      required: false,
    },
  ],
  screening: null,
  survey: eventSurvey,
  claimable: null,
  examples: { refunds: [], completions: [] },
  assumed: ['audience', 'ticketsPerCompany', 'waitlist', 'cancellation', 'asksPhotoConsent', 'questions'],
} satisfies CourseKindDefinition as CourseKindDefinition
