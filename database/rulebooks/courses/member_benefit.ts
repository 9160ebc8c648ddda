import { smesOfTheWard } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 福利厚生: tickets that a small company asks for and hands to its employees. */
export default {
  code: 'member-benefit',
  name: { ja: '福利厚生（チケット）', en: 'Member benefit (tickets)' },
  department: 'industry',
  project: '中小企業向け福利厚生の充実',
  promise: {
    ja: '一つの企業から10枚まで、先着順です。枚数が足りないときはキャンセル待ちになり、全部の枚数がそろったときにご案内します。',
    en: 'Up to ten tickets a company, first come, first served. When there are not enough, you wait until all of yours are free.',
  },
  party: 'company',
  allocation: 'first_come',
  audience: { classes: smesOfTheWard, boosts: ['firstTimer'], age: null, article: '第3条第3項' },
  companyCap: null,
  ticketsPerCompany: 10,
  waitlist: { offerHours: 16, closesDaysBefore: 3 },
  needsApproval: false,
  nomination: { isAllowed: false, acceptHours: 24 },
  groupAtMost: null,
  cancellation: { freeBusinessDays: 5, lateRefund: 'none', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['company'], dueDays: 14 },
  completion: { presence: '1/1', missedMeetingsAtMost: 0, assignment: false, testAtLeast: null },
  certificate: null,
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [],
  screening: null,
  survey: [
    { code: 'satisfaction', label: { ja: '従業員の方に喜ばれましたか', en: 'Were your employees pleased?' }, kind: 'scale' },
    { code: 'comment', label: { ja: 'ご意見（任意）', en: 'Anything else (optional)' }, kind: 'text' },
  ],
  claimable: null,
  examples: {
    refunds: [{ fee: 1_000, leaving: 'free', refund: 1_000 }, { fee: 1_000, leaving: 'late', refund: 0 }],
    completions: [],
  },
  assumed: ['audience', 'ticketsPerCompany', 'waitlist', 'cancellation', 'fee'],
} satisfies CourseKindDefinition as CourseKindDefinition
