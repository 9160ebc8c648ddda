import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import type CourseSession from '#models/course_session'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import type { Actor } from '#values/actor'

/** Who looks at the people of a protected course is written down before they are shown. */
export async function noteReading({ id, kindEdition }: CourseSession, page: 'roster' | 'sign_in_sheet' | 'attendance', actor: Actor) {
  if ((kindEdition.definition as CourseKindDefinition).privacy !== 'protected') return
  await inTransaction((trx) => recordAudit(trx, { actor, action: 'roster.read', subject: { type: 'course_session', id }, changes: { page } }))
}
