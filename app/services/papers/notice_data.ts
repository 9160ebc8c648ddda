/** What each paper keeps of its act: facts as they were, frozen in `notices.data` when it is issued. */
import type { ExplanationLine } from '#rules/claims/amount_explanation'
import type {
  AssessmentReceiptData,
  CertificationData,
  MinutesData,
  DeclineData,
  HearingData,
  RevocationData,
} from '#services/papers/certification_notice_data'
import type { CaseOfPaper, PaperFile } from '#services/papers/notice_head'
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

/** A line that was struck (`after` 0) or reduced, before and after. */
export interface Adjustment {
  label: string
  before: number
  after: number
  reason: string
  article: string
}

/** 受付票 */
export interface ReceiptData extends CaseOfPaper {
  /** what was received: the application, its correction, the report, its correction */
  of: 'application' | 'correction' | 'report' | 'reportCorrection' | 'paymentRequest'
  /** ISO instant in UTC */
  receivedAt: string
  eligibleCost: number
  claimedAmount: number
  files: PaperFile[]
}

/** 補正依頼書 */
export interface CorrectionData extends CaseOfPaper {
  of: 'application' | 'report' | 'assessment'
  round: number
  dueOn: Day
  message: string | null
  items: { place: string; reason: Localised; whatIsWrong: string; howToMend: string }[]
}

/** 交付決定通知書 */
export interface GrantData extends CaseOfPaper {
  amount: number
  claimedAmount: number
  tier: Localised
  lines: ExplanationLine[]
  adjustments: Adjustment[]
  conditions: Localised[]
  article: string
  withdrawableUntil: Day
  reportDue: Day
}

/** 不交付決定通知書 */
export interface RefusalData extends CaseOfPaper {
  claimedAmount: number
  reason: string
  article: string
}

/** 額の確定通知書 */
export interface FinalisationData extends CaseOfPaper {
  grantedAmount: number
  /** number and day of the grant decision notice */
  grantNumber: string
  grantedOn: Day
  amount: number
  lines: ExplanationLine[]
  adjustments: Adjustment[]
  article: string
}

/** The grant that a later paper refers to. */
interface OfGrant extends CaseOfPaper {
  grantNumber: string
  grantedOn: Day
}

/** 変更決定通知書 */
export interface GrantChangeData extends OfGrant {
  tierBefore: Localised
  tier: Localised
  grantedBefore: number
  grantedAmount: number
  /** null while nothing is finalised */
  finalisedBefore: number | null
  finalisedAmount: number | null
  lines: ExplanationLine[]
  reason: string
  article: string
}

/** 交付決定取消通知書 */
export interface GrantRevocationData extends OfGrant {
  grantedAmount: number
  paidAmount: number
  repayable: number
  reason: string
  article: string
}

/** 返還命令書 */
export interface ReturnOrderData extends OfGrant {
  paidAmount: number
  amount: number
  dueOn: Day
  reason: string
  article: string
}

/** 取下げの受理通知書 */
export interface WithdrawalData extends CaseOfPaper {
  withdrawnOn: Day
  reason: string
  /** null when it was withdrawn before any grant */
  grantNumber: string | null
}

/** 振込のお知らせ */
export interface PaymentData extends CaseOfPaper {
  amount: number
  valueOn: Day
  bankName: string
  branchName: string
  /** last three digits of the account */
  lastDigits: string
}

/** 請求書・領収書 of a course. */
export interface MoneyData extends Pick<CaseOfPaper, 'addressee' | 'programme'> {
  course: { code: string; title: Localised; session: number; startsOn: Day }
  invoiceNumber: string
  seats: number
  /** whole yen, tax included */
  amount: number
  dueOn: Day
  /** receipt only */
  paidOn: Day | null
  method: 'transfer' | 'counter' | null
}

/** The shapes by kind of `issueNotice({ kind, data })`. */
export interface NoticeData {
  receipt: ReceiptData
  assessmentReceipt: AssessmentReceiptData
  correction: CorrectionData
  grant: GrantData
  refusal: RefusalData
  finalisation: FinalisationData
  grantChange: GrantChangeData
  grantRevocation: GrantRevocationData
  returnOrder: ReturnOrderData
  withdrawal: WithdrawalData
  payment: PaymentData
  invoice: MoneyData
  feeReceipt: MoneyData
  certification: CertificationData
  minutes: MinutesData
  decline: DeclineData
  hearing: HearingData
  revocation: RevocationData
}

export type NoticeKind = keyof NoticeData
