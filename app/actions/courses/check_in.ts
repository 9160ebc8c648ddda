import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { writeAttendance } from '#actions/courses/write_attendance'
import AttendanceEvent from '#models/attendance_event'
import Enrolment from '#models/enrolment'
import Meeting from '#models/meeting'
import { isCheckInOpen, isSyncedInTime } from '#rules/courses/check_in_window'
import { netMinutes } from '#rules/courses/net_minutes'
import { RuleViolation } from '#rules/rule_violation'
import { isGoodAt, readCheckInCode, whoTyped } from '#services/courses/check_in_code'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface Scan {
  meetingId: number
  /** as scanned, or as typed */
  code: string
  /** of the phone; a scan that is sent twice is one */
  key: string
  /** when it was scanned */
  at: DateTime
}

export interface CheckedIn {
  enrolmentId: number
  /** false: already there, nothing was written */
  isNew: boolean
}

/** 受付: the person whose code it is was present, for the whole meeting until somebody records otherwise. */
export async function checkIn(sessionId: number, scan: Scan, actor: Actor): Promise<CheckedIn> {
  const meeting = await Meeting.query().where({ id: scan.meetingId, courseSessionId: sessionId }).firstOrFail()
  if (!isSyncedInTime(scan.at, now())) throw new RuleViolation('scan_too_late')
  const enrolmentId = await whose(scan, meeting)
  if (!isCheckInOpen(meeting, scan.at)) throw new RuleViolation('check_in_closed')

  return inTransaction((trx) => enter(trx, { enrolmentId, meeting, scan }, actor))
}

async function enter(trx: TransactionClientContract, { enrolmentId, meeting, scan }: { enrolmentId: number; meeting: Meeting; scan: Scan }, actor: Actor) {
  await trx.from('enrolments').where('id', enrolmentId).increment('version', 1) // the lock: a write comes first
  const key = `${meeting.id}.${enrolmentId}.${scan.key}`
  const known = await AttendanceEvent.query({ client: trx }).where('key', key).first()
  const present = await trx.from('attendances').where({ enrolment_id: enrolmentId, meeting_id: meeting.id }).where('minutes', '>', 0).first()
  if (known || present) return { enrolmentId, isNew: false }

  const isNew = await writeAttendance(trx, { enrolmentId, meeting, minutes: netMinutes(meeting) }, { actor, source: 'qr', key, at: scan.at })
  return { enrolmentId, isNew }
}

/** @throws RuleViolation saying what is wrong with the code */
async function whose({ code, at }: Scan, meeting: Meeting): Promise<number> {
  const scanned = readCheckInCode(code.trim())
  const found = scanned ?? whoTyped(code, meeting.id, await participantsOf(meeting), at)
  if (!found) throw new RuleViolation(code.includes(':') ? 'code_forged' : 'code_unknown')
  if (found.meetingId !== meeting.id) throw new RuleViolation((await isOfSession(found.meetingId, meeting)) ? 'code_of_other_meeting' : 'code_of_other_session')
  if (!isGoodAt(found, at)) throw new RuleViolation('code_expired')

  return found.enrolmentId
}

const isOfSession = async (meetingId: number, { courseSessionId }: Meeting) => (await Meeting.query().where({ id: meetingId, courseSessionId }).first()) !== null

const participantsOf = async ({ courseSessionId }: Meeting) =>
  (await Enrolment.query().where({ courseSessionId, isLive: true }).select('id')).map(({ id }) => id)
