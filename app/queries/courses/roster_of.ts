import db from '@adonisjs/lucid/services/db'
import Enrolment from '#models/enrolment'
import Meeting from '#models/meeting'
import type CourseSession from '#models/course_session'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

/** Who comes, or came. */
export const ON_THE_ROSTER: EnrolmentState[] = ['confirmed', 'attending', 'completed', 'not_completed', 'absent']

export interface RosterRow {
  id: number
  name: string
  kana: string | null
  state: EnrolmentState
  seats: number
  /** null for a protected kind: nobody needs to know it */
  company: string | null
  email: string | null
  /** what they need or answered, by the code of its question */
  answers: Record<string, string>
  photoAllowed: boolean | null
}

/** The participants of a session by reading, and the days on which they sign; of protected kinds no more than the door needs. */
export async function rosterOf(session: CourseSession) {
  const definition = session.kindEdition.definition as CourseKindDefinition
  const isProtected = definition.privacy === 'protected'
  const enrolments = await Enrolment.query()
    .where('courseSessionId', session.id)
    .whereIn('state', ON_THE_ROSTER)
    .preload('user')
    .preload('company')
  const kana = await kanaOf(enrolments.flatMap(({ userId }) => userId ?? []))
  const rows = enrolments.map((enrolment): RosterRow => rowOf(enrolment, kana, isProtected))
  const reading = (row: RosterRow) => row.kana ?? row.name

  return {
    session,
    course: session.course,
    definition,
    isProtected,
    meetings: await Meeting.query().where('courseSessionId', session.id).orderBy('position'),
    rows: rows.sort((one, other) => reading(one).localeCompare(reading(other), 'ja') || one.id - other.id),
  }
}

function rowOf(enrolment: Enrolment, kana: Record<number, string>, isProtected: boolean): RosterRow {
  const { id, party, user, company, state, seats, answers, photoAllowed, contactEmail } = enrolment
  const isCompany = party === 'company'

  return {
    id,
    name: (isCompany ? company?.name : user?.name) ?? '',
    kana: isCompany ? (company?.nameKana ?? null) : (kana[user?.id ?? 0] ?? null),
    state,
    seats,
    company: isProtected ? null : (company?.name ?? null),
    email: contactEmail ?? user?.email ?? null,
    answers: answers ?? {},
    photoAllowed,
  }
}

async function kanaOf(userIds: number[]): Promise<Record<number, string>> {
  const profiles: { user_id: number; name_kana: string | null }[] =
    userIds.length === 0 ? [] : await db.from('learner_profiles').whereIn('user_id', userIds).select('user_id', 'name_kana')

  return Object.fromEntries(profiles.flatMap((profile) => (profile.name_kana ? [[profile.user_id, profile.name_kana]] : [])))
}
