import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** 講座: one meeting or a few, first come, first served. */
export default {
  code: 'lecture',
  name: { ja: '講座', en: 'Lecture' },
  department: 'industry',
  project: '多様な人材育成プログラムの展開',
  promise: {
    ja: '先着順です。満席のときはキャンセル待ちができ、席が空くと順番にご案内します。',
    en: 'First come, first served. When it is full you can join the waiting list; free seats are offered in order.',
  },
  party: 'person',
  allocation: 'first_come',
  audience: {
    classes: [
      { class: 'wardSme', rank: 1, label: { ja: '区内の中小企業で働く人', en: 'People who work at an SME of the ward' } },
      { class: 'wardCompany', rank: 2, label: { ja: '区内の事業所で働く人', en: 'People who work in the ward' } },
      { class: 'outside', rank: 3, label: { ja: 'そのほかの人', en: 'Everybody else' } },
    ],
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
    wording: { ja: '上記の者は、次の講座を修了したことを証します。', en: 'This certifies that the person named above has completed the course below.' },
    hoursCertificateFrom: 10,
    badge: true,
  },
  privacy: 'ordinary',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [],
  screening: null,
  survey: [
    { code: 'satisfaction', label: { ja: '講座に満足しましたか', en: 'Were you satisfied with the course?' }, kind: 'scale' },
    { code: 'useful', label: { ja: '仕事に役立ちそうですか', en: 'Will it be useful in your work?' }, kind: 'scale' },
    { code: 'comment', label: { ja: 'ご意見（任意）', en: 'Anything else (optional)' }, kind: 'text' },
  ],
  claimable: null,
  assumed: ['companyCap', 'waitlist', 'cancellation', 'fee', 'completion', 'nomination'],
} satisfies CourseKindDefinition as CourseKindDefinition
