import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { issueCertificates } from '#actions/certificates/issue_certificates'
import { tellHolder } from '#actions/certificates/tell_holder'
import { takeStep } from '#actions/courses/take_step'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import { performancesOf } from '#queries/attendance/performances_of'
import { completionOf, ruleOf, type Completion } from '#rules/courses/completion'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** More names are no help in one sentence. */
const MOST_NAMED = 10

export interface Closed {
  completed: number
  notCompleted: number
  absent: number
}

/**
 * 修了判定: gives everybody of a session who still attends a result, and the completed their certificates. Nobody is
 * judged by what was not recorded: it is refused until everything is, or the desk names those who go without a result.
 * @throws RuleViolation `session_not_held`, `session_not_over`, `results_amended`, `results_undecided`
 */
export function closeResults(sessionId: number, actor: Actor, named: number[] = []): Promise<Closed> {
  return inTransaction(async (trx) => {
    await trx.from('course_sessions').where('id', sessionId).increment('version', 1) // the lock: a write comes first
    const session = await CourseSession.query({ client: trx })
      .where('id', sessionId)
      .preload('course')
      .preload('kindEdition')
      .preload('meetings', (meetings) => void meetings.orderBy('position'))
      .firstOrFail()
    assertOver(session)
    await assertNothingAmended(trx, sessionId)

    const judged = await judge(trx, session)
    const undecided = judged.filter(({ completion }) => completion.outcome === 'undecided')
    const isNamed = ({ enrolment }: Judged) => actor.as === 'clerk' && named.includes(enrolment.id)
    const left = undecided.filter((one) => !isNamed(one)).length
    if (left > 0) throw new RuleViolation('results_undecided', { count: left })

    const closed = { completed: 0, notCompleted: 0, absent: 0 }
    for (const one of judged) closed[await settle(trx, session, one, actor)] += 1
    await trx.from('course_sessions').where('id', sessionId).update({ state: 'finished', finished_at: storedInstant(session.finishedAt ?? now()) })

    return closed
  })
}

interface Judged {
  enrolment: Enrolment
  completion: Completion
}

function assertOver({ state, meetings }: CourseSession) {
  if (!['published', 'finished'].includes(state)) throw new RuleViolation('session_not_held')
  if (meetings.some(({ endsAt }) => endsAt > now())) throw new RuleViolation('session_not_over')
}

/** Whoever amended an approved place still holds it, and gets a result only when the desk has looked at it again. */
async function assertNothingAmended(trx: TransactionClientContract, sessionId: number) {
  const amended = await Enrolment.query({ client: trx })
    .where({ courseSessionId: sessionId, state: 'applied', holdsSeat: true })
    .orderBy('id')
    .preload('user')
    .preload('company')
  if (amended.length === 0) return

  const names = amended.slice(0, MOST_NAMED).map(({ party, user, company }) => (party === 'company' ? company : user).name)
  throw new RuleViolation('results_amended', { count: amended.length, names: names.join(', ') })
}

/** Locks the enrolments, so that nobody records while it is judged. */
async function judge(trx: TransactionClientContract, { id, meetings, course, kindEdition }: CourseSession): Promise<Judged[]> {
  const open = { course_session_id: id }
  await trx.from('enrolments').where(open).whereIn('state', ['confirmed', 'attending']).increment('version', 1)
  const enrolments = await Enrolment.query({ client: trx }).where('courseSessionId', id).whereIn('state', ['confirmed', 'attending']).orderBy('id')
  const ids = enrolments.map((one) => one.id)
  const performances = await performancesOf(ids, meetings, trx)
  const rule = ruleOf((kindEdition.definition as CourseKindDefinition).completion, course.completion)

  return enrolments.map((enrolment) => ({ enrolment, completion: completionOf(performances.get(enrolment.id)!, rule) }))
}

async function settle(trx: TransactionClientContract, session: CourseSession, { enrolment, completion }: Judged, actor: Actor): Promise<keyof Closed> {
  const { minutes, missing, outcome } = completion
  const keep = ({ row, at }: { row: Enrolment; at: ReturnType<typeof now> }) => row.merge({ presentMinutes: minutes, resultAt: at })

  if (enrolment.state === 'confirmed') {
    await takeStep(enrolment.id, 'markAbsent', actor, (context) => (keep(context), {}), trx)
    return 'absent'
  }
  if (outcome === 'completed') {
    const completed = await takeStep(enrolment.id, 'complete', actor, (context) => (keep(context), { minutes }), trx)
    await issueCertificates(trx, session, completed, actor)
    return 'completed'
  }
  const why = outcome === 'undecided' ? completion.open : missing
  const { id, version } = await takeStep(enrolment.id, 'notComplete', actor, (context) => (keep(context), { minutes, missing: why }), trx)
  await tellHolder(trx, id, { template: 'course_not_completed', happening: `${id}:${version}`, path: `/my/courses/${id}` })
  return 'notCompleted'
}
