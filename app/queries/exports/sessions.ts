/** Roster and register of one session of a course: few rows, and none of them without the clerk's post. */
import type Export from '#models/export'
import CourseSession from '#models/course_session'
import { registerOf } from '#queries/courses/register_of'
import { rosterOf } from '#queries/courses/roster_of'
import type { ExportKind } from '#queries/exports/export_kind'
import { registerRows, rosterRows } from '#services/exports/export_rows'
import { tableFile } from '#services/exports/table_file'
import { EXPORT_FORMATS, type TableFormat } from '#values/export_table'

const ofSession = (rowsOf: (session: CourseSession, locale: 'ja' | 'en') => Promise<string[][]>): ExportKind => ({
  posts: { courses: ['clerk'] },
  formats: EXPORT_FORMATS,
  async open({ parameters, format }: Export) {
    const session = await CourseSession.query().where('id', parameters.sessionId).preload('course').preload('kindEdition').firstOrFail()
    const [heading = [], ...rows] = await rowsOf(session, parameters.locale)
    const table = { heading, total: rows.length, batches: [rows] }

    return { total: rows.length, bytes: (ledger) => tableFile(table, format as TableFormat, ledger) }
  },
})

export const roster = ofSession(async (session, locale) => rosterRows(await rosterOf(session), locale))
export const register = ofSession(async (session, locale) => registerRows(await registerOf(session), locale))
