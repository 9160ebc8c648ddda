import { companiesOfTheWard } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 合同企業説明会: a company takes a booth; its fee is a cost that the recruitment subsidy covers. */
export default {
  code: 'job-fair',
  name: { ja: '合同企業説明会（出展）', en: 'Job fair (booths)' },
  department: 'industry',
  project: '中小企業の採用活動支援',
  promise: {
    ja: '区が出展内容を確かめてから、申込みの順に決めます。区内の中小企業が先です。出展料は人材確保支援事業補助金の対象経費になります。',
    en: 'Decided in order of arrival once the desk has read what you want to show; SMEs of the ward come first. The fee is an eligible cost of the recruitment subsidy.',
  },
  party: 'company',
  allocation: 'first_come',
  audience: { classes: companiesOfTheWard, boosts: ['lostLastTime', 'firstTimer'], age: null, article: '第3条第3項' },
  companyCap: null,
  ticketsPerCompany: null,
  waitlist: { offerHours: 24, closesDaysBefore: 10 },
  needsApproval: true,
  nomination: { isAllowed: false, acceptHours: 24 },
  groupAtMost: null,
  cancellation: { freeBusinessDays: 10, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['company'], dueDays: 30 },
  completion: { presence: '1/1', missedMeetingsAtMost: 0, assignment: false, testAtLeast: null },
  certificate: null,
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [
    {
      code: 'jobs',
      label: { ja: '募集する職種と人数', en: 'Jobs and number of openings' },
      help: { ja: '例：システムエンジニア 2名、経理 1名', en: 'For example: two system engineers, one accountant' },
      kind: 'text',
      required: true,
    },
    {
      code: 'power',
      label: { ja: '電源を使いますか', en: 'Do you need electricity?' },
      kind: 'choice',
      options: [
        { value: 'no', label: { ja: '使わない', en: 'No' } },
        { value: 'yes', label: { ja: '使う（1口、1,000ワットまで）', en: 'Yes (one socket, up to 1,000 watts)' } },
      ],
      required: true,
    },
  ],
  screening: null,
  survey: [
    { code: 'satisfaction', label: { ja: '説明会に満足しましたか', en: 'Were you satisfied with the fair?' }, kind: 'scale' },
    { code: 'applicants', label: { ja: '採用につながる出会いがありましたか', en: 'Did you meet people you may hire?' }, kind: 'scale' },
    { code: 'comment', label: { ja: 'ご意見（任意）', en: 'Anything else (optional)' }, kind: 'text' },
  ],
  claimable: { programme: 'recruitment-cost', category: 'jobFair' },
  examples: {
    refunds: [{ fee: 20_000, leaving: 'free', refund: 20_000 }, { fee: 20_000, leaving: 'late', refund: 10_000 }],
    completions: [],
  },
  assumed: ['audience', 'needsApproval', 'waitlist', 'cancellation', 'fee', 'questions'],
} satisfies CourseKindDefinition as CourseKindDefinition
