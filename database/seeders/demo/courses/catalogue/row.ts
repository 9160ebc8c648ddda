/** One invented course of the demonstration, with the sessions it is held in. */
import type { CompletionRule } from '#rules/courses/kind_definition'

export interface CourseRow {
  code: string
  /** code of its kind */
  kind: string
  level: 'introductory' | 'basic' | 'intermediate' | 'advanced'
  mode: 'onsite' | 'online' | 'hybrid'
  title: string
  kana: string
  titleEn: string
  summary: string
  summaryEn: string
  /** what one will be able to do */
  aim: string
  audience: string
  /** without breaks */
  hours: number
  meetings: number
  seats: number
  /** yen, tax included; the ward bears twice as much again */
  fee: number
  /** where it differs from the kind's */
  completion?: CompletionRule
  prerequisites?: string[]
  language?: string
  limits?: Limit[]
  /** code of the room, where not any that is large enough; or a place elsewhere */
  room?: string
  place?: string
  /** days from one meeting to the next; a week unless said */
  every?: number
  /** what each meeting is about, where it is known */
  topics?: string[]
  runs: Run[]
}

export interface Limit {
  kind: 'room' | 'equipment' | 'audience'
  audienceClass?: string
  label: string
  labelEn: string
  seats: number
}

/** Days are counted from the day of seeding; the sessions fall on the next suitable day. */
export interface Run {
  /** the first meeting, so many days from today … */
  in?: number
  /** … or the last or next such day of the year, MM-DD */
  last?: string
  next?: string
  /** daytime unless said */
  part?: 'evening' | 'weekend'
  /** beginning of each meeting, where it is not the usual one */
  time?: string
  /** days before the first meeting when applications begin and end; weeks before unless said */
  opens?: number
  closes?: number
  /** applications end so many days from today, whatever the day of the first meeting */
  until?: number
  /** days before the applications begin that it is published; at once unless said */
  shown?: number
  seats?: number
  taught?: 'by the demo instructor'
  cancelled?: string
}

const rule = (facts: Partial<CompletionRule>): CompletionRule => ({ presence: '4/5', missedMeetingsAtMost: 1, assignment: false, testAtLeast: null, ...facts })

export const whole = rule({ presence: '1/1', missedMeetingsAtMost: 0 })
export const withWork = rule({ assignment: true })
export const withTest = rule({ testAtLeast: 60 })
