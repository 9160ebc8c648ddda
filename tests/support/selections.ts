/** A selection on its way: people answer, two score, somebody releases. */
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { scoreApplication } from '#actions/courses/score_application'
import type Enrolment from '#models/enrolment'
import type User from '#models/user'
import { givenEmployee, givenSession, type GivenSession } from '#tests/support/courses'
import { clerk, participant, standAt } from '#tests/support/lotteries'
import type CourseSession from '#models/course_session'
import type { Question } from '#rules/courses/kind_definition'

export const QUESTIONS: Question[] = [
  { code: 'experience', label: { ja: '経験', en: 'Experience' }, kind: 'text', required: true, points: 40 },
  { code: 'plan', label: { ja: '計画', en: 'Plan' }, kind: 'text', required: true, points: 60 },
]

export const ANSWERS = { experience: 'Pythonで在庫の集計を自動化しました。', plan: '問い合わせの分類に使います。' }

/** A selection with so many applications, each of a company of its own; pass mark 60, two scorers. */
export async function givenSelection({ people = 3, kind, ...given }: GivenSession & { people?: number } = {}) {
  const session = await givenSession({
    kind: { allocation: 'selection', questions: QUESTIONS, screening: { scorers: 2, passAtLeast: 60 }, ...kind },
    ...given,
  })
  const users: User[] = []
  const applications: Enrolment[] = []
  for (let made = 0; made < people; made += 1) {
    const { user } = await givenEmployee()
    applications.push(await applyForSeat(session.id, { answers: ANSWERS }, participant(user)))
    users.push(user)
  }
  return { session, users, applications }
}

/** Scores each application by both; the points of the first scorer, then of the second. */
export async function scoreAll(session: CourseSession, applications: Enrolment[], [first, second]: [User, User], points: [number, number][]) {
  for (const [index, { id }] of applications.entries()) {
    await scoreApplication(session.id, id, { points: points[index]![0], reason: '計画が具体的です。' }, clerk(first))
    await scoreApplication(session.id, id, { points: points[index]![1], reason: '経験が十分です。' }, clerk(second))
  }
}

export const whenSelectionCloses = (session: CourseSession) => standAt(session.applyUntil.plus({ minutes: 1 }))
