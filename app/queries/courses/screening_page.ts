import db from '@adonisjs/lucid/services/db'
import type CourseSession from '#models/course_session'
import { applicationsWithScores } from '#queries/courses/applications_with_scores'
import { isPast } from '#rules/courses/closing'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { meanOf, mostPoints, ranking, SCREENED } from '#rules/courses/selection'

/**
 * The applications of a selection as one scorer sees them: without names, and another's score only once one's own is in
 * or nothing can be added any more.
 */
export async function screeningPage(session: CourseSession, accounts: number[], chosen: number) {
  const kind: CourseKindDefinition = session.kindEdition.definition
  const { scorers, passAtLeast } = kind.screening ?? { scorers: 2, passAtLeast: 0 }
  const isReleased = session.resultsReleasedAt !== null
  const found = await applicationsWithScores(db.connection(), session.id, isReleased ? [...SCREENED] : ['applied'])
  const all = isReleased ? found.filter(({ scores }) => scores.length > 0) : found
  const names = await namesOf(all.flatMap(({ scores }) => scores.map(({ scorerId }) => scorerId)))
  const foreign = await companiesOf(accounts)

  const applications = all.map(({ enrolment, scores }, index) => {
    const own = scores.find(({ scorerId }) => accounts.includes(scorerId)) ?? null
    const isComplete = scores.length >= scorers
    const isOwn = enrolment.userId !== null && accounts.includes(enrolment.userId)
    return {
      enrolment,
      serial: index + 1,
      own,
      count: scores.length,
      isComplete,
      conflict: isOwn ? 'own_application' : enrolment.companyId && foreign.includes(enrolment.companyId) ? 'own_company' : null,
      scores: own || isComplete ? scores.map((score) => ({ ...score.$attributes, who: names.get(score.scorerId), points: score.points, reason: score.reason })) : [],
      points: scores.map(({ points }) => points),
      mean: isComplete ? meanOf(scores.map(({ points }) => points)) : null,
    }
  })
  const isComplete = applications.every((one) => one.isComplete)
  const first = applications.find(({ own, isComplete: done, conflict }) => !own && !done && !conflict)

  return {
    session,
    definition: kind,
    applications,
    chosen: applications.find(({ enrolment }) => enrolment.id === chosen) ?? first ?? null,
    most: mostPoints(kind),
    scorers,
    passAtLeast,
    isComplete,
    isReleased,
    isClosed: isPast(session.applyUntil),
    ranked: isComplete ? ranking(applications.map((one) => ({ ...one, id: one.enrolment.id, priority: one.enrolment.priority, arrivedAt: one.enrolment.arrivedAt })), passAtLeast) : [],
  }
}

async function namesOf(ids: number[]): Promise<Map<number, string>> {
  const rows = await db.from('users').whereIn('id', [...new Set(ids)]).select('id', 'name')
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function companiesOf(accounts: number[]): Promise<number[]> {
  const rows = await db.from('affiliations').whereIn('user_id', accounts).select('company_id')
  return rows.map(({ company_id: id }) => id)
}
