import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { inSnapshot } from '#queries/indicators/snapshot'
import { shownYears } from '#rules/indicators/shown_years'
import { now, today } from '#values/clock'
import { addDays, startOf } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

/** How far an enrolment comes; the first is everyone who applied or was named. */
export const COURSE_STAGES = ['applied', 'confirmed', 'attending', 'completed'] as const satisfies readonly EnrolmentState[]
export type CourseStage = (typeof COURSE_STAGES)[number]

export type CoursesDashboard = Awaited<ReturnType<typeof coursesDashboard>>

const NEXT = 10

/** The way of the enrolments of a fiscal year, and how full the next sessions are, all as of one moment. */
export const coursesDashboard = (asked: number | null) =>
  inSnapshot(async (client) => {
    const current = FiscalYear.containing(today()).year
    const years = shownYears().toReversed()
    const year = years.find((one) => one === asked) ?? current

    return { at: now(), year, years, isClosed: year < current, stages: await stages(client, year), sessions: await nextSessions(client) }
  })

async function stages(client: QueryClientContract, fiscalYear: number): Promise<Record<CourseStage, number>> {
  const { first, last } = new FiscalYear(fiscalYear)
  const ofYear = () =>
    client
      .from('enrolment_events as events')
      .join('enrolments', 'enrolments.id', 'events.enrolment_id')
      .join('course_sessions as sessions', 'sessions.id', 'enrolments.course_session_id')
      .where('sessions.starts_at', '>=', storedInstant(startOf(first)))
      .where('sessions.starts_at', '<', storedInstant(startOf(addDays(last, 1))))
  const all = await ofYear().countDistinct('events.enrolment_id as count').firstOrFail()
  const reached: { state: CourseStage; count: number | string }[] = await ofYear()
    .whereIn('events.to_state', COURSE_STAGES.slice(1))
    .groupBy('events.to_state')
    .select('events.to_state as state')
    .countDistinct('events.enrolment_id as count')
  const counts = new Map<string, number>([...reached.map(({ state, count }) => [state, Number(count)] as const), ['applied', Number(all.count)]])

  return Object.fromEntries(COURSE_STAGES.map((stage) => [stage, counts.get(stage) ?? 0])) as Record<CourseStage, number>
}

interface NextSession {
  id: number
  number: number
  title: string
  titleEn: string | null
  seats: number
  taken: number
  waiting: number
}

const nextSessions = (client: QueryClientContract): Promise<NextSession[]> =>
  client
    .from('course_sessions as sessions')
    .join('courses', 'courses.id', 'sessions.course_id')
    .where('sessions.state', 'published')
    .where('sessions.starts_at', '>', storedInstant(now()))
    .orderBy('sessions.starts_at')
    .orderBy('sessions.id')
    .limit(NEXT)
    .select('sessions.id', 'sessions.number', 'courses.title', 'courses.title_en as titleEn', 'sessions.seats', 'sessions.taken', 'sessions.waiting')
