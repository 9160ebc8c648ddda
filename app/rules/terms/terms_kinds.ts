/** What each kind of terms is written by, and held against. */
import { schemeProblems } from '#rules/certifications/check_scheme'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { programmeProblems } from '#rules/claims/check_programme'
import type { Finding } from '#rules/claims/checks/finding'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { kindProblems } from '#rules/courses/check_kind'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { raisedVersions } from '#rules/terms/raised_versions'
import type { Group } from '#rules/terms/shape'
import { courseKindShape } from '#rules/terms/shapes/course_kind'
import { programmeShape } from '#rules/terms/shapes/programme'
import { schemeShape } from '#rules/terms/shapes/scheme'
import { withoutLostCategories } from '#rules/terms/without_lost_categories'

export type TermsKind = 'programme' | 'course_kind' | 'scheme'

/** A rule book of any of the three kinds. */
export interface AnyTerms {
  assumed: string[]
  published?: Published[]
  [entry: string]: unknown
}

/** An entry that was assumed until the ward published it, and where. */
export interface Published {
  entry: string
  source: string
}

interface KindOfTerms {
  shape: (definition: any) => Group
  /** pages of the form: page → entries */
  sections: Record<string, string[]>
  problems: (definition: any) => Finding[]
  /** what follows from the changes without being typed */
  finished: (was: any, now: any) => any
}

const asTyped = (_was: unknown, now: unknown) => now

export const termsKinds: Record<TermsKind, KindOfTerms> = {
  programme: {
    shape: programmeShape,
    sections: {
      window: ['window', 'hireDecidedOnOrAfter', 'reportDue'],
      money: ['budget', 'tiers', 'formula', 'rounding', 'tax'],
      categories: ['categories'],
      requirements: ['requirements'],
      documents: ['documents', 'pledges'],
      conditions: ['conditions'],
      days: ['standardDays', 'correctionDays', 'withdrawalDays', 'retention', 'approval'],
    },
    problems: ({ programme, ...terms }: TermsInForce) => programmeProblems({ ...programme, terms: [terms] }),
    finished: withoutLostCategories,
  },
  course_kind: {
    shape: courseKindShape,
    sections: {
      seats: ['name', 'promise', 'allocation', 'needsApproval', 'companyCap', 'ticketsPerCompany', 'groupAtMost', 'waitlist', 'nomination', 'screening'],
      audience: ['audience', 'guardianUnder', 'asksPhotoConsent'],
      money: ['fee', 'cancellation'],
      result: ['completion', 'certificate', 'survey'],
    },
    problems: (definition: CourseKindDefinition) => kindProblems(definition),
    finished: asTyped,
  },
  scheme: {
    shape: schemeShape,
    sections: {
      window: ['name', 'summary', 'intake', 'endsOn'],
      items: ['items'],
      pass: ['pass', 'levels', 'certificate', 'renewal', 'remindMonthsBefore'],
      review: ['review', 'voice', 'approval', 'standardDays', 'correctionDays', 'hearingDays', 'retentionYears'],
    },
    problems: (definition: SchemeDefinition) => schemeProblems(definition),
    finished: raisedVersions,
  },
}

export const isTermsKind = (word: unknown): word is TermsKind => typeof word === 'string' && Object.hasOwn(termsKinds, word)
