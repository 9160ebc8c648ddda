import { randomUUID } from 'node:crypto'
import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeStep } from '#actions/courses/take_step'
import Attendance from '#models/attendance'
import AttendanceEvent from '#models/attendance_event'
import Enrolment from '#models/enrolment'
import type Meeting from '#models/meeting'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

export interface AttendanceMark {
  enrolmentId: number
  meeting: Meeting
  /** null: not recorded */
  minutes: number | null
}

export interface HowRecorded {
  actor: Actor
  source: 'qr' | 'list' | 'log'
  /** why what was recorded is changed */
  reason?: string | null
  /** names the record; the same key is written once */
  key?: string
  /** when it happened, where that is not now */
  at?: DateTime
}

const CLOSED: EnrolmentState[] = ['completed', 'not_completed', 'absent']

/**
 * One person's minutes at one meeting, with a line of history, in the transaction of the caller; locks the enrolment.
 * Someone with minutes anywhere is attending; someone without is not. Says whether anything changed.
 */
export async function writeAttendance(trx: TransactionClientContract, { enrolmentId, meeting, minutes }: AttendanceMark, how: HowRecorded): Promise<boolean> {
  await trx.from('enrolments').where('id', enrolmentId).increment('version', 1) // the lock: a write comes first
  const enrolment = await participant(trx, enrolmentId, meeting.courseSessionId)
  const place = { enrolmentId, meetingId: meeting.id }
  const before = await Attendance.query({ client: trx }).where(place).first()
  if ((before?.minutes ?? null) === minutes) return false

  const at = now()
  const { actor, source } = how
  const happening = { fromMinutes: before?.minutes ?? null, toMinutes: minutes, source, reason: how.reason ?? null, actorId: actor.id }
  await AttendanceEvent.create({ ...place, ...happening, key: how.key ?? randomUUID(), happenedAt: how.at ?? at, occurredAt: at }, { client: trx })
  if (minutes === null) await before!.delete()
  else await (before ?? new Attendance().useTransaction(trx)).merge({ ...place, minutes, source, recordedById: actor.id, recordedAt: at }).save()
  await follow(trx, enrolment, meeting.id, actor)

  return true
}

async function participant(trx: TransactionClientContract, id: number, courseSessionId: number) {
  const enrolment = await Enrolment.query({ client: trx }).where({ id, courseSessionId }).first()
  if (enrolment && CLOSED.includes(enrolment.state)) throw new RuleViolation('result_closed')
  if (!enrolment || !['confirmed', 'attending'].includes(enrolment.state)) throw new RuleViolation('not_a_participant')

  return enrolment
}

/** The state follows what is recorded. */
async function follow(trx: TransactionClientContract, { id, state }: Enrolment, meetingId: number, actor: Actor) {
  const isPresent = (await trx.from('attendances').where('enrolment_id', id).where('minutes', '>', 0).first()) !== null
  const facts = () => ({ meeting: meetingId })
  if (isPresent && state === 'confirmed') await takeStep(id, 'attend', actor, facts, trx)
  if (!isPresent && state === 'attending') await takeStep(id, 'unattend', actor, facts, trx)
}
