/** What each paper keeps of its act: facts as they were, frozen in `notices.data` when it is issued. */
import type { Verdict, VoteCounts } from '#rules/certifications/recommendation'
import type { ExplanationLine } from '#rules/claims/amount_explanation'
import type { CertifiedField } from '#services/papers/company_certificate_data'
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

/** To whom and about what: the same head on every paper. */
export interface CaseOfPaper {
  addressee: {
    /** seven digits, or null */
    postalCode: string | null
    address: string | null
    company: string
    representativeTitle: string | null
    representativeName: string | null
  }
  programme: { name: Localised; ordinance: string; fiscalYear: number; department: 'industry' | 'equality' }
  /** 「令和8年度採用第12号」 */
  claimNumber: string
  /** first submission, day in Tokyo */
  submittedOn: Day
}

export interface PaperFile {
  label: string
  name: string
  size: number
  sha256: string
}

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

/** 認定の受付票 */
export interface AssessmentReceiptData extends CaseOfPaper {
  of: 'application' | 'correction'
  /** ISO instant in UTC */
  receivedAt: string
  /** the fields applied for */
  fields: Localised[]
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

/** 認定通知書・表彰通知書; `claimNumber` is the case's number, `programme` its scheme. */
export interface CertificationData extends CaseOfPaper {
  /** 認定 or 表彰 */
  act: Localised
  /** 認定証 or 表彰状 */
  certificate: Localised
  certificateNumber: string
  person: string | null
  fields: CertifiedField[]
  level: Localised | null
  notCertified: { label: Localised; reason: string | null; article: string | null }[]
  article: string
}

/** 審議録: no paper of a company's; it stays with the office. */
export interface MinutesData extends Pick<CaseOfPaper, 'addressee' | 'programme'> {
  /** ISO instants in UTC */
  meeting: { number: number; heldAt: string; closedAt: string; place: string; remarks: string | null }
  chair: string
  members: { name: string; post: string; attends: boolean }[]
  cases: {
    certification: number
    number: string
    company: string
    outcome: 'recommended' | 'postponed' | 'withdrawn'
    /** why it is heard again: the chair's reason, or `quorum`, `votes`, `tie` */
    because: string | null
    present: number
    quorum: number
    /** `data`: it follows from what the office knows */
    recused: { name: string; because: string }[]
    discussion: string | null
    fields: { label: Localised; counts: VoteCounts | null; verdict: Verdict | null; conditions: string | null }[]
  }[]
}

/** 不認定通知書 */
export interface DeclineData extends CaseOfPaper {
  /** 認定 or 表彰 */
  act: Localised
  /** of an award */
  person: string | null
  reason: string
  article: string
  /** the fields that were heard, and what was said of each */
  fields: { label: Localised; reason: string | null }[]
}

/** What both papers of a revocation state. */
export interface RevokedData extends CaseOfPaper {
  certificateNumber: string | null
  fields: Localised[]
  reason: string
  article: string
}

/** 弁明の機会の付与通知書 */
export interface HearingData extends RevokedData {
  /** an earlier date no longer holds */
  isPostponed: boolean
  /** ISO instant in UTC */
  hearingAt: string
  hearingPlace: string
  hearingArticle: string
}

/** 認定取消通知書 */
export interface RevocationData extends RevokedData {
  heardOn: Day
  revokedOn: Day
  decisionArticle: string
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
