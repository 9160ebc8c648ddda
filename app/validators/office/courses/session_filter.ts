import type { HttpContext } from '@adonisjs/core/http'
import { SESSION_QUEUES } from '#queries/courses/session_queues'
import type { SessionFilter } from '#queries/courses/session_list'
import { COURSE_FIELDS } from '#rules/courses/course_words'

/** Reads the desk's address. What cannot be read is left out, so that an old bookmark still opens. */
export function sessionFilter({ request, actor }: Pick<HttpContext, 'request' | 'actor'>): SessionFilter {
  const asked = request.qs()
  const text = (name: string) => (typeof asked[name] === 'string' ? (asked[name] as string).slice(0, 100) : '')

  return {
    queue: SESSION_QUEUES.find((queue) => queue === text('queue')) ?? 'upcoming',
    q: text('q').trim() || null,
    field: COURSE_FIELDS.find((field) => field === text('field')) ?? null,
    kind: /^[1-9]\d{0,8}$/.test(text('kind')) ? Number(text('kind')) : null,
    instructorId: actor.as === 'instructor' ? actor.id : null,
    after: cursor(text('after')),
  }
}

/** `2026-09-10T05:00:00.000_12` */
function cursor(text: string): SessionFilter['after'] {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}\.\d{3})_([1-9]\d{0,8})$/.exec(text)
  return parts && { startsAt: `${parts[1]} ${parts[2]}`, id: Number(parts[3]) }
}
