import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import iconv from 'iconv-lite'
import { recordJoinLog } from '#actions/courses/record_join_log'
import { attendanceSheet } from '#queries/attendance/attendance_sheet'
import { officeSession } from '#queries/courses/office_session'
import { readJoinLog } from '#rules/courses/join_log'
import { joinLogValidator } from '#validators/office/courses/attendance'
import { sayWrong } from '#validators/say_wrong'

/** 参加記録: pasted or as a file, in UTF-8 or Windows-31J. */
export default class JoinLogsController {
  async store(ctx: HttpContext) {
    const { params, request, response, actor, session: flash, i18n } = ctx
    const sheet = await attendanceSheet(await officeSession(params.session_id, actor))
    const { meeting: id, log, file } = await request.validateUsing(joinLogValidator)
    const asked = sheet.meetings.find(({ meeting }) => meeting.id === id)
    if (!asked) return response.notFound()

    const read = readJoinLog(file ? textOf(await readFile(file.tmpPath!)) : (log ?? ''))
    if (read.wrong.length > 0) return sayWrong(ctx, { log: i18n.t('attendance.log.wrong_lines', { lines: read.wrong.slice(0, 20).join(', ') }) })
    if (read.minutes.size === 0) return sayWrong(ctx, { log: i18n.t('attendance.log.empty') })

    const { recorded, unknown } = await recordJoinLog(asked.meeting, read, sheet.attendees, actor)
    const text = [i18n.t('attendance.recorded', { count: recorded })]
    if (unknown.length > 0) text.push(i18n.t('attendance.log.unknown', { count: unknown.length, addresses: unknown.slice(0, 20).join(', ') }))
    flash.flash('notice', { kind: unknown.length > 0 ? 'warning' : 'success', text: text.join(' ') })
    return response.redirect().toPath(`/office/courses/sessions/${sheet.session.id}/attendance?meeting=${id}`)
  }
}

function textOf(bytes: Buffer) {
  const utf8 = bytes.toString('utf8')
  return utf8.includes('\uFFFD') ? iconv.decode(bytes, 'cp932') : utf8
}
