import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { checkIn, type Scan } from '#actions/courses/check_in'
import { checkInByList } from '#actions/courses/check_in_by_list'
import { undoCheckIn } from '#actions/courses/undo_check_in'
import { attendanceSheet, foundIn, type AttendanceSheet } from '#queries/attendance/attendance_sheet'
import { enrolmentOf } from '#queries/attendance/enrolment_of'
import { lastCheckIns } from '#queries/attendance/last_check_ins'
import { namesOfEnrolments } from '#queries/attendance/names_of_enrolments'
import { officeSession } from '#queries/courses/office_session'
import { isCheckInOpen, meetingNow } from '#rules/courses/check_in_window'
import { RuleViolation } from '#rules/rule_violation'
import { sayViolation } from '#services/forms/say_violation'
import { checkInValidator, scansValidator } from '#validators/office/courses/attendance'
import { now } from '#values/clock'
import { idIn } from '#values/id_in'

/** 受付: by the camera of a phone, by a code that is read out, or by the list. */
export default class CheckInsController {
  async show({ params, request, response, actor, view }: HttpContext) {
    const sheet = await attendanceSheet(await officeSession(params.session_id, actor))
    const asked = meetingAsked(sheet, request.input('meeting'))
    if (!asked) return response.redirect().toPath(`/office/courses/sessions/${sheet.session.id}/attendance`)

    const { meeting, netMinutes, index } = asked
    const q = String(request.input('q') ?? '')
    const isHere = (minutes: number | null | undefined) => (minutes ?? 0) > 0
    const here = sheet.attendees.filter(({ performance }) => isHere(performance.meetings[index]!.minutes))
    response.header('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
    return view.render('pages/office/courses/check_in', {
      ...sheet,
      meeting,
      netMinutes,
      index,
      q,
      here: here.length,
      found: foundIn(sheet.attendees.filter((one) => ['confirmed', 'attending'].includes(one.state) && !here.includes(one)), q),
      last: await lastCheckIns(meeting.id),
      isOpen: isCheckInOpen(meeting, now()),
      now: now(),
    })
  }

  /** A code typed, or a person chosen from the list. */
  async store({ params, request, response, actor, session: flash, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    const { meeting, enrolment, code } = await request.validateUsing(checkInValidator)
    const who = enrolment
      ? await checkInByList(id, { meetingId: meeting, enrolmentId: enrolment }, actor)
      : await checkIn(id, { meetingId: meeting, code: code!, key: randomUUID(), at: now() }, actor)
    const names = await namesOfEnrolments([who.enrolmentId])
    flash.flash('notice', { kind: 'success', text: i18n.t(who.isNew ? 'attendance.check_in.done' : 'attendance.check_in.already', { name: names.get(who.enrolmentId)! }) })
    return response.redirect().toPath(`/office/courses/sessions/${id}/check-in?meeting=${meeting}`)
  }

  /** What a phone scanned, some of it a while ago: each is answered for itself, and may be sent again. */
  async scan({ params, request, response, actor, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    const { meeting, scans } = await request.validateUsing(scansValidator)
    const results = []
    for (const { key, code, at } of scans) {
      results.push({ key, ...(await attempt(id, { meetingId: meeting, key, code, at: DateTime.fromMillis(at, { zone: 'utc' }) }, actor, i18n)) })
    }
    const names = await namesOfEnrolments(results.map(({ enrolmentId }) => enrolmentId))
    return response.json({ results: results.map((result) => ({ ...result, name: names.get(result.enrolmentId ?? 0) })) })
  }

  async destroy({ params, request, response, actor, session: flash, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    const enrolment = await enrolmentOf(id, params.enrolment_id)
    const meetingId = idIn(request.input('meeting'))
    await undoCheckIn(id, { meetingId, enrolmentId: enrolment.id }, actor)
    flash.flash('notice', { kind: 'info', text: i18n.t('attendance.check_in.undone') })
    return response.redirect().toPath(`/office/courses/sessions/${id}/check-in?meeting=${meetingId}`)
  }
}

interface Answer {
  outcome: 'checked_in' | 'already' | 'refused'
  enrolmentId?: number
  rule?: string
  message?: string
}

async function attempt(sessionId: number, scan: Scan, actor: HttpContext['actor'], i18n: HttpContext['i18n']): Promise<Answer> {
  try {
    const { enrolmentId, isNew } = await checkIn(sessionId, scan, actor)
    return { outcome: isNew ? 'checked_in' : 'already', enrolmentId }
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    return { outcome: 'refused', rule: error.reason, message: sayViolation(error, i18n) }
  }
}

function meetingAsked({ meetings }: AttendanceSheet, asked: unknown) {
  const chosen = meetings.find(({ meeting }) => meeting.id === idIn(asked))?.meeting ?? meetingNow(meetings.map(({ meeting }) => meeting), now())
  const index = meetings.findIndex(({ meeting }) => meeting.id === chosen?.id)
  return index === -1 ? null : { ...meetings[index]!, index }
}
