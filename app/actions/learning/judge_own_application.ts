import db from '@adonisjs/lucid/services/db'
import { judgeApplication, type Judgement } from '#actions/courses/judge_application'
import type CourseSession from '#models/course_session'
import { RuleViolation } from '#rules/rule_violation'

export interface OwnJudgement {
  judgement: Judgement | null
  /** why an application would be refused now */
  violation: RuleViolation | null
}

/** What an application of this person would be now, or what stands against it; nothing is written. */
export async function judgeOwnApplication(session: CourseSession, userId: number): Promise<OwnJudgement> {
  try {
    return { judgement: await judgeApplication(db.connection(), session, { party: 'person', userId }), violation: null }
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    return { judgement: null, violation: error }
  }
}
