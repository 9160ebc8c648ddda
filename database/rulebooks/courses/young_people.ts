import { completed, courseSurvey } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 若年層向けプログラム: fifteen to twenty-five, no company; under eighteen with a guardian's consent. */
export default {
  code: 'young-people',
  name: { ja: '若年層向けプログラム', en: 'Programme for young people' },
  department: 'industry',
  project: 'A.I.人材の育成',
  promise: {
    ja: '定員を超えたときは抽選です。区内に住む人、区内の学校に通う人、そのほかの人の順に席を決めます。前回落選した人はその中で優先します。',
    en: 'A lottery decides when there are more applications than seats: residents first, then pupils and students of schools in the ward, then everybody else. Who lost last time comes first among equals.',
  },
  party: 'person',
  allocation: 'lottery',
  audience: {
    classes: [
      { class: 'wardResident', rank: 1, label: { ja: '区内に住む人', en: 'Residents of the ward' } },
      { class: 'wardStudent', rank: 2, label: { ja: '区内の学校に通う人', en: 'Pupils and students of schools in the ward' } },
      { class: 'anyone', rank: 3, label: { ja: 'そのほかの人', en: 'Everybody else' } },
    ],
    boosts: ['lostLastTime'],
    age: { from: 15, to: 25 },
    article: '第3条第2項',
  },
  companyCap: null,
  ticketsPerCompany: null,
  waitlist: { offerHours: 24, closesDaysBefore: 2 },
  needsApproval: false,
  nomination: { isAllowed: false, acceptHours: 24 },
  groupAtMost: null,
  cancellation: { freeBusinessDays: 1, lateRefund: 'none', noShowRefund: 'none', article: '第7条' },
  fee: null,
  completion: { presence: '4/5', missedMeetingsAtMost: 1, assignment: true, testAtLeast: null },
  certificate: { wording: completed, hoursCertificateFrom: null, badge: true },
  privacy: 'ordinary',
  guardianUnder: 18,
  asksPhotoConsent: true,
  questions: [
    {
      code: 'motive',
      label: { ja: '作ってみたいもの（任意）', en: 'What you would like to make (optional)' },
      help: { ja: '抽選には影響しません。', en: 'It does not count in the lottery.' },
      kind: 'text',
      required: false,
    },
    {
      code: 'computer',
      label: { ja: '自分のパソコンを持って来られますか', en: 'Can you bring a computer of your own?' },
      kind: 'choice',
      options: [
        { value: 'own', label: { ja: '持って来る', en: 'Yes' } },
        { value: 'borrow', label: { ja: '会場で借りる', en: 'I borrow one there' } },
      ],
      required: true,
    },
  ],
  screening: null,
  survey: courseSurvey,
  claimable: null,
  examples: {
    refunds: [],
    completions: [
      { present: [180, 180, 180, 0, 180], of: [180, 180, 180, 180, 180], assignment: true, outcome: 'completed' },
      { present: [180, 0, 0, 180, 180], of: [180, 180, 180, 180, 180], assignment: true, outcome: 'not_completed' },
    ],
  },
  assumed: ['audience', 'guardianUnder', 'asksPhotoConsent', 'waitlist', 'cancellation', 'fee', 'completion', 'certificate', 'questions'],
} satisfies CourseKindDefinition as CourseKindDefinition
