import db from '@adonisjs/lucid/services/db'
import { isOffering } from '#actions/courses/give_seat'
import { capOf, poolsOf } from '#actions/courses/seats'
import Company from '#models/company'
import CourseSession from '#models/course_session'
import type NominationBatch from '#models/nomination_batch'
import { audienceFacts } from '#queries/courses/applicant_facts'
import { queueOf } from '#queries/courses/queue_of'
import { nomineesOf } from '#queries/training/nominees_of'
import { audienceClassOf } from '#rules/courses/audience_class'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import type { NominationRow } from '#rules/courses/nomination_rows'
import { allocate, type Waiting } from '#rules/courses/seat_allocation'

/** What would become of each line, in the company's order, if the list were carried out now. Nothing is written. */
export async function previewNominations({ courseSessionId, companyId, rows }: NominationBatch) {
  const client = db.connection()
  const session = await CourseSession.query().where('id', courseSessionId).preload('kindEdition').preload('course').firstOrFail()
  const { problems } = await nomineesOf(rows, courseSessionId, companyId, client)
  const audienceClass = await classOf(companyId, session)
  const seated = await seatedLines(session, rows.map(({ line }: NominationRow): Waiting => ({ id: -line, seats: 1, audienceClass, companyId, groupId: null })))

  return {
    problems,
    seated,
    waiting: rows.length - seated.size,
    isAdmitted: audienceClass !== null,
    isFull: seated.size < rows.length && !isOffering(session),
    releasedAt: session.companyCap === null || session.isCapReleased ? null : session.capReleasedAt,
  }
}

/** Whom a company nominates belongs to its class. */
async function classOf(companyId: number, { kindEdition }: CourseSession) {
  const facts = await audienceFacts(db.connection(), null, [await Company.findOrFail(companyId)])

  return audienceClassOf(facts, (kindEdition.definition as CourseKindDefinition).audience)
}

/** Whoever waited before is served first. */
async function seatedLines(session: CourseSession, entries: Waiting[]): Promise<Set<number>> {
  const client = db.connection()
  const before = isOffering(session) ? await queueOf(client, session.id) : []
  const chosen = allocate([...before, ...entries], await poolsOf(client, session.id), await capOf(client, session))

  return new Set(chosen.filter(({ id }) => id < 0).map(({ id }) => -id))
}
