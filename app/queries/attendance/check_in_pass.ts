import Attendance from '#models/attendance'
import type Enrolment from '#models/enrolment'
import { isCheckInOpen, meetingNow } from '#rules/courses/check_in_window'
import { checkInCode, minuteOf, typedCheckInCode } from '#services/courses/check_in_code'
import { qrCode } from '#services/qr_code'
import { now } from '#values/clock'
import { codeInGroups } from '#values/spoken_code'

/** Codes of the coming minutes travel with the page, so that it goes on where the network does not reach. */
const MINUTES_AHEAD = 30

/** The code of an enrolment for the meeting at hand; none before its check-in opens. */
export async function checkInPass({ id: enrolmentId, state, session }: Enrolment) {
  const at = now()
  const meeting = meetingNow(session.meetings, at)
  const isOpen = meeting !== undefined && ['confirmed', 'attending'].includes(state) && isCheckInOpen(meeting, at)
  if (!isOpen) return { session, meeting, isOpen, isHere: false, codes: [], qr: null, at }

  const codes = Array.from({ length: MINUTES_AHEAD }, (_, ahead) => {
    const code = { enrolmentId, meetingId: meeting.id, minute: minuteOf(at) + ahead }
    return { minute: code.minute, scan: checkInCode(code), typed: codeInGroups(typedCheckInCode(code)) }
  })
  const present = await Attendance.query().where({ enrolmentId, meetingId: meeting.id }).where('minutes', '>', 0).first()

  return { session, meeting, isOpen, isHere: present !== null, codes, qr: qrCode(codes[0]!.scan), at }
}
