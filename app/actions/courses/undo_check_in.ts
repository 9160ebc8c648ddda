import { inTransaction } from '#actions/in_transaction'
import { writeAttendance } from '#actions/courses/write_attendance'
import Meeting from '#models/meeting'
import { isCheckInOpen } from '#rules/courses/check_in_window'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** Takes back what was scanned or ticked by mistake, while people still check in; afterwards it is a correction. */
export async function undoCheckIn(sessionId: number, { meetingId, enrolmentId }: { meetingId: number; enrolmentId: number }, actor: Actor): Promise<boolean> {
  const meeting = await Meeting.query().where({ id: meetingId, courseSessionId: sessionId }).firstOrFail()
  if (!isCheckInOpen(meeting, now())) throw new RuleViolation('check_in_closed')

  return inTransaction((trx) => writeAttendance(trx, { enrolmentId, meeting, minutes: null }, { actor, source: 'list' }))
}
