import { completed, everybody } from '#database/rulebooks/courses/common'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** ハラスメント・ダイバーシティのセミナー: nobody learns who attends, the employer least of all. */
export default {
  code: 'protected-seminar',
  name: { ja: '働く人のためのセミナー（受講は非公開）', en: 'Seminar with protected attendance' },
  department: 'equality',
  project: '誰もが働きやすい職場づくりの支援',
  promise: {
    ja: '先着順です。申込み、受講、修了は勤務先を含め誰にも知らせません。通知の件名と予定表には講座の名前を書きません。',
    en: 'First come, first served. Nobody is told that you applied, attended or completed, your employer included. Mail subjects and calendar entries do not name the seminar.',
  },
  party: 'person',
  allocation: 'first_come',
  audience: { classes: everybody, boosts: ['firstTimer'], age: null, article: '第3条' },
  companyCap: null,
  ticketsPerCompany: null,
  waitlist: { offerHours: 16, closesDaysBefore: 1 },
  needsApproval: false,
  nomination: { isAllowed: false, acceptHours: 24 },
  groupAtMost: null,
  cancellation: { freeBusinessDays: 1, lateRefund: 'none', noShowRefund: 'none', article: '第7条' },
  fee: { payers: ['person'], dueDays: 14 },
  completion: { presence: '1/1', missedMeetingsAtMost: 0, assignment: false, testAtLeast: null },
  certificate: { wording: completed, hoursCertificateFrom: null, badge: false },
  privacy: 'protected',
  guardianUnder: null,
  asksPhotoConsent: false,
  questions: [],
  screening: null,
  survey: [
    { code: 'satisfaction', label: { ja: 'セミナーに満足しましたか', en: 'Were you satisfied with the seminar?' }, kind: 'scale' },
    { code: 'knows_help', label: { ja: '困ったときの相談先が分かりましたか', en: 'Do you now know where to turn for help?' }, kind: 'scale' },
    { code: 'comment', label: { ja: 'ご意見（任意。個人や会社の名前は書かないでください）', en: 'Anything else (optional; please name no person or company)' }, kind: 'text' },
  ],
  claimable: null,
  examples: {
    refunds: [{ fee: 1_000, leaving: 'late', refund: 0 }],
    completions: [{ present: [120], of: [120], outcome: 'completed' }, { present: [110], of: [120], outcome: 'not_completed' }],
  },
  assumed: ['audience', 'waitlist', 'cancellation', 'fee', 'completion', 'certificate', 'privacy'],
} satisfies CourseKindDefinition as CourseKindDefinition
