import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Enrolment from '#models/enrolment'
import User from '#models/user'
import type { NominationRow } from '#rules/courses/nomination_rows'

export interface Nominee extends NominationRow {
  /** null: nobody is registered under the address yet */
  userId: number | null
  /** confirmed by the company */
  isEmployee: boolean
}

export interface NomineeProblem {
  line: number
  why: 'nominated_already' | 'enrolled_already' | 'not_possible'
  values: { email: string }
}

/** The people of a list as the portal knows them, and those of them who cannot be nominated now. */
export async function nomineesOf(rows: NominationRow[], sessionId: number, companyId: number, client: QueryClientContract) {
  const users = await User.query({ client }).whereIn('email', rows.map(({ email }) => email)).select('id', 'email', 'mergedIntoId', 'deactivatedAt')
  const known = new Map(users.map((user) => [user.email, user]))
  const people = rows.map((row) => ({ ...row, userId: known.get(row.email)?.mergedIntoId ?? known.get(row.email)?.id ?? null }))
  const ids = people.flatMap(({ userId }) => userId ?? [])
  const live = await Enrolment.query({ client }).where({ courseSessionId: sessionId, isLive: true }).whereIn('userId', ids).select('userId', 'companyId', 'nominatedById')
  const employed = await employeesAmong(ids, companyId, client)
  const nominees: Nominee[] = people.map((one) => ({ ...one, isEmployee: one.userId !== null && employed.has(one.userId) }))

  const problems = nominees.flatMap(({ line, email, userId, isEmployee }): NomineeProblem[] => {
    const why = problemOf(live.find((one) => one.userId === userId), isEmployee, companyId) ?? (isGone(known.get(email)) ? 'not_possible' : null)
    return why ? [{ line, why, values: { email } }] : []
  })
  return { nominees, problems: [...problems, ...twice(nominees)] }
}

/** Whoever is no employee of the company has told it nothing: why they cannot be nominated stays unsaid. */
function problemOf(enrolment: Enrolment | undefined, isEmployee: boolean, companyId: number): NomineeProblem['why'] | null {
  if (!enrolment) return null
  if (enrolment.nominatedById && enrolment.companyId === companyId) return 'nominated_already'
  return isEmployee ? 'enrolled_already' : 'not_possible'
}

const isGone = (user: User | undefined) => Boolean(user?.deactivatedAt && !user.mergedIntoId)

/** Two addresses of one person are one place. */
const twice = (nominees: Nominee[]): NomineeProblem[] =>
  nominees
    .filter(({ userId }, index) => userId !== null && nominees.findIndex((one) => one.userId === userId) < index)
    .map(({ line, email }) => ({ line, why: 'not_possible', values: { email } }))

async function employeesAmong(userIds: number[], companyId: number, client: QueryClientContract) {
  const rows = await client
    .from('employments')
    .where('company_id', companyId)
    .whereNotNull('confirmed_at')
    .whereNull('ended_at')
    .whereIn('user_id', userIds)
    .select('user_id')
  return new Set<number>(rows.map(({ user_id: id }) => id))
}
