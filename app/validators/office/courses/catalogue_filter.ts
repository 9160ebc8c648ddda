import type { HttpContext } from '@adonisjs/core/http'
import type { CourseFilter } from '#queries/courses/course_list'

export const COURSE_STATES = ['draft', 'published', 'withdrawn'] as const

/** Reads the address of the list. What cannot be read is left out. */
export function catalogueFilter(request: HttpContext['request']): CourseFilter {
  const asked = request.qs()
  const text = (name: string) => (typeof asked[name] === 'string' ? (asked[name] as string).slice(0, 100) : '')

  return {
    q: text('q').trim() || null,
    state: COURSE_STATES.find((state) => state === text('state')) ?? null,
    after: text('after') || null,
  }
}
