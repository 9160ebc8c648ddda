import db from '@adonisjs/lucid/services/db'
import { moments, named, numbers, plain, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'

/** 開催回台帳: seats, applications and what became of them. */
export const courseSessions: Register = {
  posts: { courses: ['clerk'], programmes: ['officer'], audit: ['auditor'] },
  key: 'held.id',
  columns: () => [
    ...plain('code'),
    named('title'),
    ...numbers('session_number'),
    named('kind'),
    word('session_state', ({ t }) => (state) => t(`course_desk.session_state.${state}`)),
    ...moments('apply_from', 'apply_until', 'starts_at', 'ends_at'),
    ...plain('place'),
    ...numbers('seats', 'taken', 'waiting', 'applied', 'completed', 'absent'),
    ...moments('cancelled_at'),
  ],
  rows: () =>
    db
      .from('course_sessions as held')
      .join('courses', 'courses.id', 'held.course_id')
      .join('course_kinds as kinds', 'kinds.id', 'courses.course_kind_id')
      .select('courses.code', 'courses.title', 'courses.title_en', 'kinds.name as kind', 'kinds.name_en as kind_en')
      .select('held.number as session_number', 'held.state as session_state', 'held.apply_from', 'held.apply_until', 'held.starts_at', 'held.ends_at')
      .select('held.place', 'held.seats', 'held.taken', 'held.waiting', 'held.applied', 'held.cancelled_at')
      .select(...['completed', 'absent'].map(ended)),
}

const ended = (state: string) =>
  db.raw(`(select count(*) from enrolments one where one.course_session_id = held.id and one.state = ?) as ??`, [state, state])
