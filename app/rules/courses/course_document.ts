import type { CompletionRule } from '#rules/courses/kind_definition'

/** What the desk writes about a course, and what each of its versions keeps. */
export interface CourseDocument {
  courseKindId: number
  field: string
  level: string
  language: string
  mode: string
  title: string
  titleKana: string | null
  titleEn: string | null
  summary: string
  summaryEn: string | null
  aim: string | null
  audience: string | null
  netMinutes: number
  fullFee: number
  fee: number
  /** in place of the kind's, in whole or in part */
  completion: Partial<CompletionRule> | null
  /** codes */
  prerequisites: string[]
  isSample: boolean
}

/** A version: the words, and whether and since when the public reads them. */
export interface CourseEdition extends CourseDocument {
  code: string
  state: string
  publishAt: string | null
}

/** What has to be there before the public may read it. */
export const gapsOf = ({ title, summary, netMinutes }: Pick<CourseDocument, 'title' | 'summary' | 'netMinutes'>) =>
  (['title', 'summary', 'netMinutes'] as const).filter((name) => !{ title, summary, netMinutes }[name])

/** The names of what differs between two versions; everything, of the first. */
export function changesOf(before: CourseEdition | null, after: CourseEdition): (keyof CourseEdition)[] {
  const names = Object.keys(after) as (keyof CourseEdition)[]
  return names.filter((name) => JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after[name] ?? null))
}
