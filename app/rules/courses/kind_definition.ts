/**
 * A course kind as data: how seats are given, to whom first, what it costs to leave, when a course is completed.
 * A new kind is one file in `database/rulebooks/courses/`; nothing in `app/` names one.
 */
import type { Localised } from '#values/localised'
import type { Ratio } from '#values/ratio'

export type Party = 'person' | 'company' | 'job_seeker'
export type Allocation = 'first_come' | 'lottery' | 'selection'
export type Boost = 'lostLastTime' | 'firstTimer'

/** Who a participant is to the ward. Judged once, at the application, from confirmed facts. */
export type AudienceClass = 'wardSme' | 'wardCompany' | 'outside' | 'wardResident' | 'wardStudent' | 'anyone'

export interface CompletionRule {
  /** present minutes ÷ net minutes at least; '1/1' is all of them */
  presence: Ratio
  /** meetings one may miss; null: only the minutes count */
  missedMeetingsAtMost: number | null
  /** an assignment, a demonstration or a capstone must be accepted */
  assignment: boolean
  /** points of 100; null: no test */
  testAtLeast: number | null
}

export interface Question {
  code: string
  label: Localised
  help?: Localised
  kind: 'text' | 'choice'
  options?: { value: string; label: Localised }[]
  required: boolean
  /** selection: what a scorer may give for it; without it, it is only asked */
  points?: number
}

export interface SurveyQuestion {
  code: string
  label: Localised
  /** scale: 1 (no) to 5 (yes) */
  kind: 'scale' | 'text'
}

/** What comes back of a paid fee. */
export interface RefundExample {
  fee: number
  leaving: 'free' | 'late' | 'no_show'
  refund: number
}

/** Minutes present of the net minutes of each meeting, and what comes of them. */
export interface CompletionExample {
  present: number[]
  of: number[]
  assignment?: boolean
  test?: number
  outcome: 'completed' | 'not_completed' | 'absent' | 'undecided'
}

export interface CourseKindDefinition {
  /** its address for ever, such as `evening-class` */
  code: string
  name: Localised
  department: 'industry' | 'equality'
  /** the plan's project it hangs on, as printed */
  project: string
  /** one sentence on how seats are given, shown before the application */
  promise: Localised
  party: Party
  allocation: Allocation
  audience: {
    /** admitted classes, first served first; the same rank is one class */
    classes: { class: AudienceClass; rank: number; label: Localised }[]
    /** what moves an entry forward inside its class, strongest first */
    boosts: Boost[]
    /** whole years on the first day; null: any age */
    age: { from: number; to: number } | null
    article: string
  }
  /** seats one company may hold until the release; null: no cap */
  companyCap: { seats: number; releasedDaysBefore: number } | null
  /** tickets one company may ask for at once; null: one place each */
  ticketsPerCompany: number | null
  waitlist: {
    /** business hours (9:00–17:00 on open days) that an offer holds the seat */
    offerHours: number
    /** days before the first meeting when nobody is offered a seat any more */
    closesDaysBefore: number
  } | null
  /** a desk looks at each application first */
  needsApproval: boolean
  nomination: {
    isAllowed: boolean
    /** business hours in which the employee accepts */
    acceptHours: number
  }
  /** several people together or none; the most at once; null: no groups */
  groupAtMost: number | null
  cancellation: {
    /** free until the end of the open day this many business days before the first meeting */
    freeBusinessDays: number
    /** what comes back of a paid fee afterwards, and after not coming */
    lateRefund: Ratio | 'none'
    noShowRefund: Ratio | 'none'
    article: string
  }
  fee: {
    /** who may pay */
    payers: ('person' | 'company')[]
    dueDays: number
  } | null
  completion: CompletionRule
  certificate: {
    wording: Localised
    /** an hours certificate (人材開発支援助成金) where at least these net hours apply; null: never */
    hoursCertificateFrom: number | null
    badge: boolean
  } | null
  /** protected: neither pages, exports, mails nor companies learn who attends */
  privacy: 'ordinary' | 'protected'
  /** under this age a guardian consents first; null: never */
  guardianUnder: number | null
  asksPhotoConsent: boolean
  questions: Question[]
  screening: { scorers: number; passAtLeast: number } | null
  survey: SurveyQuestion[]
  /** a booth's fee can be claimed under this programme and cost category */
  claimable: { programme: string; category: string } | null
  /** worked examples, which must come out as written */
  examples: { refunds: RefundExample[]; completions: CompletionExample[] }
  /** entries of this file that the ward has not published */
  assumed: string[]
  /** entries that were assumed until the ward published them, with where it did */
  published?: { entry: string; source: string }[]
}
