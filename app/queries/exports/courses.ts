import db from '@adonisjs/lucid/services/db'
import { flags, named, numbers, plain, word } from '#queries/exports/columns'
import type { Column, Register } from '#queries/exports/register'

/** A word of the catalogue. */
export const ofCatalogue = (key: string): Column => word(key, ({ t }) => (value) => t(`catalogue.${key}.${value}`, value))

/** 講座台帳 */
export const courses: Register = {
  posts: { courses: ['clerk'], programmes: ['officer'], audit: ['auditor'] },
  key: 'courses.id',
  columns: () => [
    ...plain('code'),
    named('title'),
    named('kind'),
    ...['field', 'level', 'language', 'mode'].map(ofCatalogue),
    ...numbers('net_minutes', 'full_fee', 'fee'),
    word('course_state', ({ t }) => (state) => t(`course_desk.course_state.${state}`)),
    ...numbers('sessions'),
    ...flags('is_sample'),
  ],
  rows: () =>
    db
      .from('courses')
      .join('course_kinds as kinds', 'kinds.id', 'courses.course_kind_id')
      .select('courses.code', 'courses.title', 'courses.title_en', 'courses.field', 'courses.level', 'courses.language', 'courses.mode')
      .select('courses.net_minutes', 'courses.full_fee', 'courses.fee', 'courses.state as course_state', 'courses.is_sample')
      .select('kinds.name as kind', 'kinds.name_en as kind_en')
      .select(db.raw('(select count(*) from course_sessions held where held.course_id = courses.id) as sessions')),
}
