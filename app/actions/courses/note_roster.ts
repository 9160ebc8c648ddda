import { noteReading } from '#actions/audit/note_reading'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import type CourseSession from '#models/course_session'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import type { Actor } from '#values/actor'

/** Who looks at the people of a course is written down before they are shown: of a protected one each time, of another once a day. */
export async function noteRoster({ id, kindEdition }: CourseSession, page: 'roster' | 'sign_in_sheet' | 'attendance', actor: Actor) {
  const subject = { type: 'course_session', id }
  if ((kindEdition.definition as CourseKindDefinition).privacy !== 'protected')
    return noteReading({ action: 'roster.read', subject }, actor)
  await inTransaction((trx) => recordAudit(trx, { actor, action: 'roster.read', subject, changes: { page } }))
}
