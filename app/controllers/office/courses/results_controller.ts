import type { HttpContext } from '@adonisjs/core/http'
import { closeResults } from '#actions/courses/close_results'
import { recordAssessments } from '#actions/courses/record_assessments'
import { reopenResult } from '#actions/courses/reopen_result'
import { enrolmentOf } from '#queries/attendance/enrolment_of'
import { officeSession } from '#queries/courses/office_session'
import { assessmentsValidator, closingValidator, reopeningValidator } from '#validators/office/courses/attendance'

/** 修了判定: assignments and tests, closing the results of a session, and taking one back. */
export default class ResultsController {
  async assess({ params, request, response, actor, session: flash, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    const { rows } = await request.validateUsing(assessmentsValidator)
    const entries = Object.entries(rows).map(([key, { assignment, test }]) => ({
      enrolmentId: Number(key.slice(1)),
      assignment: assignment ? assignment === 'accepted' : null,
      test: test ?? null,
    }))
    flash.flash('notice', { kind: 'success', text: i18n.t('attendance.assessed', { count: await recordAssessments(id, entries, actor) }) })
    return response.redirect().toPath(`/office/courses/sessions/${id}/attendance`)
  }

  async close({ params, request, response, actor, session: flash, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    const { named } = await request.validateUsing(closingValidator)
    const closed = await closeResults(id, actor, named ?? [])
    flash.flash('notice', { kind: 'success', text: i18n.t('attendance.closed', { ...closed }) })
    return response.redirect().toPath(`/office/courses/sessions/${id}/attendance`)
  }

  async reopen({ params, request, response, actor, session: flash, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    const { enrolment, reason } = await request.validateUsing(reopeningValidator)
    await reopenResult((await enrolmentOf(id, enrolment)).id, reason, actor)
    flash.flash('notice', { kind: 'success', text: i18n.t('attendance.reopened') })
    return response.redirect().toPath(`/office/courses/sessions/${id}/attendance`)
  }
}
