import Letter from '#models/letter'
import LearnerProfile from '#models/learner_profile'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import youngPeople from '#database/rulebooks/courses/young_people'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { givenSession } from '#tests/support/courses'
import { givenPerson } from '#tests/support/people'
import { today } from '#values/clock'
import { addDays, addYears } from '#values/day'

/** A programme for young people, first come, first served. */
export const forTheYoung: Partial<CourseKindDefinition> = { ...youngPeople, code: 'young-first', allocation: 'first_come', questions: [] }

/** A pupil of sixteen who has told the day of birth. */
export async function givenPupil() {
  const pupil = await givenPerson({ name: '港 さくら' })
  await LearnerProfile.create({ userId: pupil.id, bornOn: addDays(addYears(today(), -16), -1), livesInWard: true, studiesInWard: true, calendarKey: `pupil-${pupil.id}` } as Partial<LearnerProfile>)
  return pupil
}

/** Her seat is held until her guardian answers the letter. */
export async function givenAwaitedConsent() {
  const pupil = await givenPupil()
  const session = await givenSession({ kind: forTheYoung })
  const enrolment = await applyForSeat(session.id, { userId: pupil.id, photoAllowed: true, guardian: { name: '港 花子', email: 'guardian@home.test' } }, { id: pupil.id, as: 'participant' })

  return { pupil, session, enrolment, path: await guardiansPath() }
}

/** Where the last letter to a guardian leads. */
export async function guardiansPath() {
  const letter = await Letter.query().where('template', 'guardian_asked').orderBy('id', 'desc').firstOrFail()
  return letter.data.path as string
}
