import type { HttpContext } from '@adonisjs/core/http'
import { noteRoster } from '#actions/courses/note_roster'
import { recordAttendance, type ListMark } from '#actions/courses/record_attendance'
import type CourseSession from '#models/course_session'
import Meeting from '#models/meeting'
import { attendanceSheet } from '#queries/attendance/attendance_sheet'
import { correctionsOf } from '#queries/attendance/corrections_of'
import { officeSession } from '#queries/courses/office_session'
import { isRecordable } from '#rules/courses/check_in_window'
import { netMinutes } from '#rules/courses/net_minutes'
import { criterionInWords } from '#services/courses/criterion_in_words'
import { attendanceValidator } from '#validators/office/courses/attendance'
import { sayWrong } from '#validators/say_wrong'
import { now } from '#values/clock'
import { idIn } from '#values/id_in'

/** 出席簿: everybody at every meeting, and the list of one meeting to fill in. */
export default class AttendancesController {
  async show({ params, request, actor, view }: HttpContext) {
    const session = await officeSession(params.session_id, actor)
    await noteRoster(session, 'attendance', actor)
    const sheet = await attendanceSheet(session)
    const asked = sheet.meetings.findIndex(({ meeting }) => meeting.id === idIn(request.input('meeting')))
    if (asked === -1) return view.render('pages/office/courses/attendance', { ...sheet, criterion: criterionInWords(sheet.rule), isOver: isOver(session) })

    const { meeting } = sheet.meetings[asked]!
    return view.render('pages/office/courses/attendance_of_meeting', {
      ...sheet,
      ...sheet.meetings[asked],
      index: asked,
      isRecordable: isRecordable(meeting, now()),
      corrections: await correctionsOf(meeting.id),
    })
  }

  async update(ctx: HttpContext) {
    const { params, request, response, actor, session: flash, i18n } = ctx
    const { id } = await officeSession(params.session_id, actor)
    const { meeting, rows, reason, others } = await request.validateUsing(attendanceValidator)
    const most = netMinutes(await Meeting.query().where({ id: meeting, courseSessionId: id }).firstOrFail())
    const marks = Object.entries(rows).map(([key, row]) => markOf(key, { ...row, mark: row.mark ?? others }, most))

    const tooMany = marks.find(({ minutes }) => minutes !== null && minutes > most)
    if (tooMany) return sayWrong(ctx, { [`rows.e${tooMany.enrolmentId}.minutes`]: i18n.t('violations.too_many_minutes', { most }) })
    if (!reason && marks.some(({ seen, minutes }) => seen !== null && seen !== minutes)) return sayWrong(ctx, { reason: i18n.t('violations.correction_needs_reason') })

    const count = await recordAttendance(id, meeting, marks, { actor, source: 'list', reason })
    flash.flash('notice', { kind: 'success', text: i18n.t('attendance.recorded', { count }) })
    return response.redirect().toPath(`/office/courses/sessions/${id}/attendance?meeting=${meeting}`)
  }
}

interface Row {
  mark?: 'full' | 'part' | 'absent' | null
  minutes?: number | null
  seen?: number | null
}

function markOf(key: string, { mark, minutes, seen }: Row, full: number): ListMark & { seen: number | null } {
  const present = mark === 'full' ? full : mark === 'absent' ? 0 : mark === 'part' ? (minutes ?? 0) : null
  return { enrolmentId: Number(key.slice(1)), minutes: present, seen: seen ?? null }
}

const isOver = ({ endsAt }: CourseSession) => endsAt <= now()
