import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'
import { searchWords } from '#values/search_text'

export const PAGE = 50

export interface CourseFilter {
  q: string | null
  state: string | null
  /** cursor: the code of the last row seen */
  after: string | null
}

interface Row {
  id: number
  code: string
  title: string
  title_en: string | null
  field: string
  level: string
  state: string
  publish_at: string | null
  is_sample: boolean
  kind: string
  kind_en: string
  sessions: number
}

/** One page of courses by their code, with how many sessions each has had. */
export async function courseList({ q, state, after }: CourseFilter) {
  const query = db.from('courses').join('course_kinds', 'course_kinds.id', 'courses.course_kind_id')
  for (const word of searchWords(q ?? '')) query.where('courses.search_text', 'like', `%${word}%`)
  if (state) query.where('courses.state', state)
  if (after) query.where('courses.code', '>', after)
  const rows: Row[] = await query
    .orderBy('courses.code')
    .limit(PAGE + 1)
    .select('courses.id', 'courses.code', 'courses.title', 'courses.title_en', 'courses.field', 'courses.level', 'courses.state')
    .select('courses.publish_at', 'courses.is_sample', 'course_kinds.name as kind', 'course_kinds.name_en as kind_en')
    .select(db.from('course_sessions').whereColumn('course_sessions.course_id', 'courses.id').count('*').as('sessions'))

  return {
    rows: rows.slice(0, PAGE).map((row) => ({ ...row, publishAt: row.publish_at ? readInstant(row.publish_at) : null, sessions: Number(row.sessions) })),
    hasMore: rows.length > PAGE,
  }
}
