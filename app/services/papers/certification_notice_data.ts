/** What each paper of a certification, its panel and its revocation keeps of its act. */
import type { Verdict, VoteCounts } from '#rules/certifications/recommendation'
import type { CertifiedField } from '#services/papers/company_certificate_data'
import type { CaseOfPaper, PaperFile } from '#services/papers/notice_head'
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

/** 認定の受付票 */
export interface AssessmentReceiptData extends CaseOfPaper {
  of: 'application' | 'correction'
  /** ISO instant in UTC */
  receivedAt: string
  /** the fields applied for */
  fields: Localised[]
  files: PaperFile[]
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
