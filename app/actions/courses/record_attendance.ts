import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { writeAttendance, type HowRecorded } from '#actions/courses/write_attendance'
import Meeting from '#models/meeting'
import { isRecordable } from '#rules/courses/check_in_window'
import { netMinutes } from '#rules/courses/net_minutes'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

export interface ListMark {
  enrolmentId: number
  /** null: not recorded */
  minutes: number | null
  /** what the list showed; left out where nobody looked at one */
  seen?: number | null
}

/**
 * 出席簿: the minutes of several people at one meeting, all or none. What somebody else recorded meanwhile is not
 * overwritten, and changing what was recorded takes a reason. Says how many were changed.
 */
export async function recordAttendance(sessionId: number, meetingId: number, marks: ListMark[], how: HowRecorded): Promise<number> {
  const meeting = await Meeting.query().where({ id: meetingId, courseSessionId: sessionId }).firstOrFail()
  if (!isRecordable(meeting, now())) throw new RuleViolation('meeting_not_yet')
  const most = netMinutes(meeting)
  if (marks.some(({ minutes }) => minutes !== null && (minutes < 0 || minutes > most))) throw new RuleViolation('too_many_minutes', { most })

  return inTransaction(async (trx) => {
    let changed = 0
    for (const mark of marks.toSorted((one, other) => one.enrolmentId - other.enrolmentId)) {
      if (await record(trx, meeting, mark, how)) changed += 1
    }
    return changed
  })
}

async function record(trx: TransactionClientContract, meeting: Meeting, { enrolmentId, minutes, seen }: ListMark, how: HowRecorded) {
  await trx.from('enrolments').where('id', enrolmentId).increment('version', 1) // the lock: a write comes first
  const row = await trx.from('attendances').where({ enrolment_id: enrolmentId, meeting_id: meeting.id }).select('minutes').first()
  const before = row ? Number(row.minutes) : null
  if (before === minutes) return false
  if (seen !== undefined && seen !== before) throw new RuleViolation('attendance_changed_meanwhile')
  if (before !== null && how.source === 'list' && !how.reason) throw new RuleViolation('correction_needs_reason')

  return writeAttendance(trx, { enrolmentId, meeting, minutes }, how)
}
