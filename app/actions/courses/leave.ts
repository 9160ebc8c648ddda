import { freeSeat, promote } from '#actions/courses/give_seat'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { settleCharge } from '#actions/courses/settle_charge'
import { takeStep } from '#actions/courses/take_step'
import Enrolment from '#models/enrolment'
import type { Leaving } from '#rules/courses/fee_refund'
import type { Actor } from '#values/actor'
import type { EnrolmentFacts } from '#workflows/enrolment_facts'

type LeavingStep = 'decline' | 'refuse' | 'lose' | 'lapse' | 'cancel' | 'cancelByOffice'

interface Departure<Step extends LeavingStep> {
  facts: EnrolmentFacts[Step]
  /** why an application came to nothing */
  outcome?: 'lost' | 'refused' | 'lapsed' | 'by_participant'
  reason?: string | null
  leaving?: Leaving
}

/** Ends an enrolment and frees its seat, under the session's lock; whoever calls it offers the seat on. */
export async function leave<Step extends LeavingStep>({ trx, session }: LockedSession, id: number, step: Step, actor: Actor, departure: Departure<Step>) {
  const { outcome = null, reason = null, leaving = 'free', facts } = departure
  const row = await takeStep(id, step, actor, async ({ row: left }) => {
    await freeSeat(trx, session, left)
    left.merge({ outcome, reason })
    return facts
  }, trx)
  await settleCharge(trx, id, leaving)

  return row
}

/** Works on one enrolment under the lock of its session; `then` what became free is offered. */
export async function onEnrolment(enrolmentId: number, work: (locked: LockedSession, enrolment: Enrolment) => Promise<Enrolment>): Promise<Enrolment> {
  const { courseSessionId, userId } = await Enrolment.findOrFail(enrolmentId)

  return inSession(courseSessionId, async (locked) => {
    const enrolment = await Enrolment.query({ client: locked.trx }).where('id', enrolmentId).firstOrFail()
    const row = await work(locked, enrolment)
    await promote(locked.trx, courseSessionId)

    return row
  }, { people: userId ? [userId] : [] })
}
