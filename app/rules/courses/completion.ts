/** 第10条: whether a course is completed. "Not recorded" is not "absent": it leaves the question open. */
import type { CompletionRule } from '#rules/courses/kind_definition'
import type { Ratio } from '#values/ratio'

export interface AttendedMeeting {
  /** of the meeting, breaks excluded */
  netMinutes: number
  /** present; null: not recorded */
  minutes: number | null
}

export interface Performance {
  meetings: AttendedMeeting[]
  /** accepted or not; null: not recorded */
  assignment: boolean | null
  /** points of 100; null: not recorded */
  test: number | null
}

export type Requirement = 'hours' | 'meetings' | 'assignment' | 'test'
export type Outcome = 'completed' | 'not_completed' | 'absent' | 'undecided'

export interface Completion {
  outcome: Outcome
  /** present in all meetings together */
  minutes: number
  netMinutes: number
  /** what falls short */
  missing: Requirement[]
  /** what has to be recorded before the result can be known */
  open: ('attendance' | 'assignment' | 'test')[]
}

/**
 * Attendance is judged first and as a whole; who falls short of it, or fails what is recorded, has not completed the
 * course whatever else may be recorded later.
 */
export function completionOf(performance: Performance, rule: CompletionRule): Completion {
  const { meetings, assignment, test } = performance
  const minutes = sum(meetings.map((meeting) => meeting.minutes ?? 0))
  const netMinutes = sum(meetings.map((meeting) => meeting.netMinutes))
  const judged = (outcome: Outcome, missing: Requirement[] = [], open: Completion['open'] = []) => ({ outcome, minutes, netMinutes, missing, open })

  if (meetings.length === 0 || meetings.some((meeting) => meeting.minutes === null)) return judged('undecided', [], ['attendance'])
  if (minutes === 0) return judged('absent')

  const missed = meetings.filter((meeting) => meeting.minutes === 0).length
  const missing: Requirement[] = []
  if (!reaches(minutes, netMinutes, rule.presence)) missing.push('hours')
  if (rule.missedMeetingsAtMost !== null && missed > rule.missedMeetingsAtMost) missing.push('meetings')
  if (rule.assignment && assignment === false) missing.push('assignment')
  if (rule.testAtLeast !== null && test !== null && test < rule.testAtLeast) missing.push('test')
  if (missing.length > 0) return judged('not_completed', missing)

  const open: Completion['open'] = []
  if (rule.assignment && assignment === null) open.push('assignment')
  if (rule.testAtLeast !== null && test === null) open.push('test')

  return open.length > 0 ? judged('undecided', [], open) : judged('completed')
}

/** A course may have a rule of its own, whole or in part, in place of its kind's. */
export const ruleOf = (kind: CompletionRule, own: Partial<CompletionRule> | null): CompletionRule => ({ ...kind, ...own })

/** Net minutes that reach the hours of 人材開発支援助成金; a lunch break is no training. */
export const givesHours = (netMinutes: number, from: number | null): boolean => from !== null && netMinutes >= from * 60

/** present ÷ net ≥ ratio, in integers */
function reaches(minutes: number, netMinutes: number, ratio: Ratio) {
  const [over, under] = ratio.split('/').map(Number) as [number, number]
  return minutes * under >= netMinutes * over
}

const sum = (all: number[]) => all.reduce((total, one) => total + one, 0)
