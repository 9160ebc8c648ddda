import { leave, onEnrolment } from '#actions/courses/leave'
import type Enrolment from '#models/enrolment'
import type { Actor } from '#values/actor'

/** 辞退: gives up an offer, a nomination or a place in the waiting list; the next in the queue is offered the seat. */
export const declineSeat = (enrolmentId: number, actor: Actor, reason: string | null = null): Promise<Enrolment> =>
  onEnrolment(enrolmentId, (locked) => leave(locked, enrolmentId, 'decline', actor, { facts: { reason }, outcome: 'by_participant', reason }))
