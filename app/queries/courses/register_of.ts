import type { DateTime } from 'luxon'
import type CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

interface RegisterRow {
  id: number
  name: string
  company: string | null
  email: string | null
  audienceClass: string | null
  arrivedAt: DateTime | null
  state: EnrolmentState
  seats: number
  reason: string | null
}

export interface EnrolmentRegister {
  rows: RegisterRow[]
  definition: CourseKindDefinition
  isProtected: boolean
}

/** Every application for a session in the order of its arrival, whatever became of it. */
export async function registerOf(session: CourseSession): Promise<EnrolmentRegister> {
  const definition = session.kindEdition.definition as CourseKindDefinition
  const enrolments = await Enrolment.query().where('courseSessionId', session.id).orderBy('arrivedAt').orderBy('id').preload('user').preload('company')

  return {
    definition,
    isProtected: definition.privacy === 'protected',
    rows: enrolments.map(({ id, party, user, company, contactEmail, audienceClass, arrivedAt, state, seats, reason }) => ({
      id,
      name: (party === 'company' ? company?.name : user?.name) ?? '',
      company: company?.name ?? null,
      email: contactEmail ?? user?.email ?? null,
      audienceClass,
      arrivedAt,
      state,
      seats,
      reason,
    })),
  }
}
