import { smesOfTheWard } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 働き方改革の個別相談: one company, one hour, one labour consultant. */
export default {
  code: 'consultation-slot',
  name: { ja: '個別相談', en: 'Consultation slot' },
  department: 'industry',
  project: '働き方改革の推進',
  promise: {
    ja: '1枠1社です。申込みの早い企業に決まります。空きが出たときは、待っている企業に順にご案内します。',
    en: 'One company a slot; the first to apply has it. When it becomes free, the next waiting company is asked.',
  },
  party: 'company',
  allocation: 'first_come',
  audience: { classes: smesOfTheWard, boosts: ['firstTimer'], age: null, article: '第3条第3項' },
  companyCap: null,
  ticketsPerCompany: null,
  waitlist: { offerHours: 8, closesDaysBefore: 1 },
  needsApproval: false,
  nomination: { isAllowed: false, acceptHours: 24 },
  groupAtMost: null,
  cancellation: { freeBusinessDays: 1, lateRefund: 'none', noShowRefund: 'none', article: '第7条' },
  fee: null,
  completion: { presence: '1/1', missedMeetingsAtMost: 0, assignment: false, testAtLeast: null },
  certificate: null,
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [
    {
      code: 'topic',
      label: { ja: '相談したいこと', en: 'Topic' },
      kind: 'choice',
      options: [
        { value: 'hours', label: { ja: '長時間労働・36協定', en: 'Long hours, overtime agreements' } },
        { value: 'rules', label: { ja: '就業規則・テレワーク', en: 'Work rules, telework' } },
        { value: 'leave', label: { ja: '育児・介護と仕事の両立', en: 'Work with childcare or family care' } },
        { value: 'health', label: { ja: '健康経営', en: 'Health management' } },
        { value: 'other', label: { ja: 'そのほか', en: 'Something else' } },
      ],
      required: true,
    },
    {
      code: 'details',
      label: { ja: '相談の内容', en: 'Details' },
      help: { ja: '従業員の氏名は書かないでください。', en: 'Please name no employee.' },
      kind: 'text',
      required: true,
    },
  ],
  screening: null,
  survey: [
    { code: 'satisfaction', label: { ja: '相談に満足しましたか', en: 'Were you satisfied with the advice?' }, kind: 'scale' },
    { code: 'next_step', label: { ja: '次にすることが分かりましたか', en: 'Do you know what to do next?' }, kind: 'scale' },
    { code: 'comment', label: { ja: 'ご意見（任意）', en: 'Anything else (optional)' }, kind: 'text' },
  ],
  claimable: null,
  examples: { refunds: [], completions: [] },
  assumed: ['audience', 'waitlist', 'cancellation', 'fee', 'questions'],
} satisfies CourseKindDefinition as CourseKindDefinition
