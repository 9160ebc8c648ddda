import type { CheckedIn } from '#actions/courses/check_in'
import { recordAttendance } from '#actions/courses/record_attendance'
import Meeting from '#models/meeting'
import { netMinutes } from '#rules/courses/net_minutes'
import type { Actor } from '#values/actor'

/** 名簿で受付: without a code, by whoever knows the person. */
export async function checkInByList(sessionId: number, { meetingId, enrolmentId }: { meetingId: number; enrolmentId: number }, actor: Actor): Promise<CheckedIn> {
  const meeting = await Meeting.query().where({ id: meetingId, courseSessionId: sessionId }).firstOrFail()
  const changed = await recordAttendance(sessionId, meetingId, [{ enrolmentId, minutes: netMinutes(meeting), seen: null }], { actor, source: 'list' })

  return { enrolmentId, isNew: changed > 0 }
}
