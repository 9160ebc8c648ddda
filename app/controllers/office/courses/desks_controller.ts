import type { HttpContext } from '@adonisjs/core/http'
import CourseKind from '#models/course_kind'
import { courseCounts, openEmployments, overdueCharges } from '#queries/courses/desk_counts'
import { sessionList } from '#queries/courses/session_list'
import { COURSE_FIELDS } from '#rules/courses/course_words'
import { sessionFilter } from '#validators/office/courses/session_filter'

/** 講座の窓口: every session at a glance; an instructor's, those they teach. */
export default class DesksController {
  async show({ request, actor, view }: HttpContext) {
    const filter = sessionFilter({ request, actor })
    const { rows, hasMore } = await sessionList(filter)
    const asked = new URLSearchParams(request.qs() as Record<string, string>)
    asked.delete('after')
    const isDesk = actor.as === 'clerk'

    return view.render('pages/office/courses/desk', {
      filter,
      rows,
      counts: await courseCounts(filter.instructorId ?? null),
      overdue: isDesk ? await overdueCharges() : 0,
      employments: isDesk ? await openEmployments() : 0,
      kinds: await CourseKind.query().orderBy('id'),
      fields: COURSE_FIELDS,
      isDesk,
      first: filter.after ? `/office/courses?${asked}` : null,
      next: hasMore ? `/office/courses?${new URLSearchParams([...asked, ['after', rows.at(-1)!.cursor]])}` : null,
    })
  }
}
