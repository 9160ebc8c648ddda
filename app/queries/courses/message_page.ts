import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'
import type CourseSession from '#models/course_session'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { namesOf } from '#queries/office/names_of'

const SHOWN = 100

/** What participants wrote, unread first, and what the desk wrote, each message once with how many it went to. */
export async function messagePage(session: CourseSession) {
  const received: any[] = await db
    .from('session_messages')
    .leftJoin('enrolments', 'enrolments.id', 'session_messages.enrolment_id')
    .join('users', 'users.id', 'session_messages.author_id')
    .where({ 'session_messages.course_session_id': session.id, 'session_messages.direction': 'to_desk' })
    .orderByRaw('session_messages.read_at is not null')
    .orderBy('session_messages.id', 'desc')
    .limit(SHOWN)
    .select('session_messages.id', 'session_messages.body', 'session_messages.sent_at', 'session_messages.read_at')
    .select('session_messages.enrolment_id', 'users.name as author')
  const sent: any[] = await db
    .from('session_messages')
    .where({ course_session_id: session.id, direction: 'to_participants' })
    .groupBy('author_id', 'sent_at', 'subject')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .select('author_id', 'sent_at', 'subject')
    .min('id as id')
    .count('* as readers')
  const bodies: any[] = await db.from('session_messages').whereIn('id', sent.map(({ id }) => id)).select('id', 'body')
  const bodyOf = Object.fromEntries(bodies.map(({ id, body }) => [id, body]))

  return {
    session,
    definition: session.kindEdition.definition as CourseKindDefinition,
    received: received.map((row) => ({ ...row, sentAt: readInstant(row.sent_at) })),
    sent: sent.map((row) => ({ ...row, sentAt: readInstant(row.sent_at), readers: Number(row.readers), body: bodyOf[row.id] })),
    names: await namesOf(sent.map(({ author_id: author }) => author)),
  }
}
