import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { pathToPlace } from '#actions/courses/path_to_place'
import { inTransaction } from '#actions/in_transaction'
import { postLetter } from '#actions/letters/post_letter'
import { postToCompany } from '#actions/letters/post_to_company'
import { storedInstant } from '#models/columns'
import type CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

export interface Message {
  to: 'confirmed' | 'waiting' | 'one'
  /** of the one */
  enrolmentId: number | null
  subject: string
  body: string
}

const READERS: Record<'confirmed' | 'waiting', EnrolmentState[]> = { confirmed: ['confirmed', 'attending'], waiting: ['waiting'] }

/**
 * A message to everyone with a place, everyone who waits, or one. Each has a row of their own, so that nobody reads what
 * was written to others; the mail says that there is a message and no word of it.
 * @throws RuleViolation `nobody_to_write_to`
 */
export const writeMessage = (session: CourseSession, message: Message, actor: Actor): Promise<number> =>
  inTransaction(async (trx) => {
    const at = now()
    await trx.from('course_sessions').where('id', session.id).update({ updated_at: storedInstant(at) })
    const readers = await readersOf(trx, session.id, message)
    if (readers.length === 0) throw new RuleViolation('nobody_to_write_to')
    for (const reader of readers) {
      const row = { course_session_id: session.id, enrolment_id: reader.id, direction: 'to_participants', author_id: actor.id, sent_at: storedInstant(at) }
      const [id] = await trx.table('session_messages').insert({ ...row, subject: message.subject, body: message.body })
      await tell(trx, session, reader, id!)
    }
    if (message.to === 'one') await markRead(trx, { enrolment_id: message.enrolmentId })

    return readers.length
  })

/** What a participant wrote has been read. */
export const readMessage = (id: number, sessionId: number) => inTransaction((trx) => markRead(trx, { id, course_session_id: sessionId }))

const markRead = (trx: TransactionClientContract, which: Record<string, number | null>) =>
  trx.from('session_messages').where(which).where('direction', 'to_desk').whereNull('read_at').update({ read_at: storedInstant(now()) })

const readersOf = (trx: TransactionClientContract, sessionId: number, { to, enrolmentId }: Message) =>
  Enrolment.query({ client: trx })
    .where('courseSessionId', sessionId)
    .if(to === 'one', (query) => query.where('id', enrolmentId ?? 0))
    .if(to !== 'one', (query) => query.whereIn('state', READERS[to as 'confirmed']))
    .orderBy('id')
    .preload('user')

async function tell(trx: TransactionClientContract, session: CourseSession, reader: Enrolment, messageId: number) {
  const happening = `course_message:${messageId}`
  if (reader.party === 'company') {
    await postToCompany(trx, reader.companyId!, happening, 'course_message', { path: `/companies/${reader.companyId}/training/booths/${reader.id}` })
    return
  }
  const { id, email, locale } = reader.user
  await postLetter(trx, {
    key: happening,
    to: reader.contactEmail ?? email,
    userId: id,
    locale,
    template: 'course_message',
    data: { path: await pathToPlace(trx, reader, reader.user, session) },
  })
}
