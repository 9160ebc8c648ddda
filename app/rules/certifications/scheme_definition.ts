/**
 * A certification scheme as data: fields, gates, items, what passes, who reviews, what is printed, how long it holds.
 * A new scheme is one file in `database/rulebooks/certifications/`; nothing in `app/` names one.
 */
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'
import type { Ratio } from '#values/ratio'

/** How an item is answered, and how the answer meets its threshold. A text has no points of its own: reviewers give them. */
export type ItemKind = 'yesNo' | 'count' | 'percentAtLeast' | 'percentAtMost' | 'hoursBelow' | 'text'

export interface SchemeField {
  code: string
  label: Localised
  /** what the field is about, in one sentence */
  summary: Localised
}

/** A condition before all scoring. `declared`: the company confirms it; otherwise a named check of known facts. */
export interface Gate {
  code: string
  label: Localised
  article: string
  check: 'declared' | 'smallOrMediumEnterprise' | 'inWard' | 'employeesAtMost' | 'noRegulatedEntertainment'
  /** of `employeesAtMost` */
  limit?: number
  /** declared gates may not apply to everybody (no overtime, no 36協定); then the company says so with a reason */
  mayNotApply?: boolean
  /** document that proves it */
  document?: { code: string; label: Localised; isRequired: boolean }
}

export interface Anchor {
  points: number
  label: Localised
}

export interface SchemeItem {
  /** stable for ever, such as `C1` */
  code: string
  /** raised when the question, its threshold or its points mean something else: only then it is asked and judged again */
  version: number
  /** items whose answer this one takes over after a rename or a split */
  formerly?: string[]
  field: string
  question: Localised
  help?: Localised
  kind: ItemKind
  /** of every kind but `yesNo` and `text` */
  threshold?: number
  points: number
  /** without it the field does not pass, whatever the points */
  isMustHave?: boolean
  /** it was really used: a record, not only a rule */
  isRecord?: boolean
  /** what proves it; none: the answer is enough */
  evidence?: { label: Localised; isRequired: boolean }
  /** what reviewers give how many points for, from 0 upwards; without it the scheme's rubric */
  anchors?: Anchor[]
  /** where the item is borrowed from */
  origin: string
}

export interface PassRule {
  /** points ÷ reachable maximum of the field at least */
  share: Ratio
  /** met record items at least */
  recordsAtLeast: number
  /** fields that pass at least, for the company to be certified */
  fieldsAtLeast: number
}

/** What a company may be shown with, each by its own consent. */
export type PublicItem = 'name' | 'town' | 'industry' | 'size' | 'fields' | 'story' | 'numbers' | 'photo' | 'jobs'

export type CertificationAct = 'certify' | 'decline' | 'revokeCertificate'
export type CertificationPost = 'section_chief' | 'division_chief'

/** Answers by item, as typed, and what the field comes to. */
export interface SchemeExample {
  field: string
  answers: Record<string, string>
  points: number
  passes: boolean
  source: string
}

export interface SchemeDefinition {
  /** its address for ever, such as `good-neighbour` */
  code: string
  name: Localised
  department: 'equality' | 'industry'
  ordinance: string
  /** the plan's project it hangs on, as printed */
  project: string
  /** 「令和8年度<sign>第12号」 */
  caseSign: string
  /** 「<sign>第12号」 on certificates */
  certificateSign: string
  summary: Localised
  /** a company is certified, or a person whom a company nominates is awarded */
  subject: 'company' | 'person'
  /** the words of this scheme for 認定 / 表彰 and 認定証 / 表彰状 */
  words: { certify: Localised; certificate: Localised; holder: Localised }
  /** days on which applications are taken; null: always */
  intake: { from: Day; to: Day } | null
  /** the scheme ends: from the day after, nothing new and no renewal; certificates run out */
  endsOn: Day | null
  fields: SchemeField[]
  gates: Gate[]
  items: SchemeItem[]
  /** at most one item of each group counts */
  exclusive: string[][]
  pass: PassRule
  /** 星: the best level whose number of fields is reached; none: no levels */
  levels: { fieldsAtLeast: number; label: Localised }[]
  certificate: {
    /** null: it does not expire */
    validYears: number | null
    wording: Localised
    /** a mark may be downloaded and shown */
    hasMark: boolean
  }
  /** months before expiry when renewals open, and days after it in which one may still be sent; null: no renewals */
  renewal: { opensMonthsBefore: number; graceDays: number } | null
  /** months before expiry when the holder is reminded, first one first */
  remindMonthsBefore: number[]
  review: {
    /** reviewers of each case, before any third */
    reviewers: number
    /** calendar days to answer an invitation, and to send the review */
    answerDays: number
    reviewDays: number
    /** a further reviewer is called where two verdicts of a field lie this far apart (認定相当 2, 条件付き 1, 不相当 0), or the points of a field do */
    gap: { verdict: number; points: number }
    /** members who attend and do not leave the room, at least, for a case to be heard */
    quorum: number
    /** what nothing, half (rounded down) and all of an item's points stand for, where it has no anchors of its own */
    rubric: { none: Localised; half: Localised; all: Localised }
  }
  /** anonymous questions to the employees, from 1 (no) to 5 (yes); null: not asked */
  voice: {
    questions: { code: string; field: string | null; label: Localised }[]
    /** answers below which nothing is shown anywhere, also the regular employees below which nobody is asked */
    atLeast: number
    openDays: number
  } | null
  approval: Record<CertificationAct, CertificationPost[]>
  publicItems: PublicItem[]
  /** business days from arrival to decision */
  standardDays: number
  correctionDays: number
  /** days between the notice of an intended revocation and its hearing, at least */
  hearingDays: number
  retentionYears: number
  /** worked examples, which must come out as written */
  examples: SchemeExample[]
  /** entries of this file that the ward has not published */
  assumed: string[]
  /** entries that were assumed until the ward published them, with where it did */
  published?: { entry: string; source: string }[]
}

/** A definition without what is only said about it: what a case keeps. */
export type SchemeInForce = Omit<SchemeDefinition, 'examples'>
