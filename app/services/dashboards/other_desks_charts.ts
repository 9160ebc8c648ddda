/** The charts of the courses' desk and of the certifications' desk. */
import type { CoursesDashboard } from '#queries/dashboards/courses_dashboard'
import { COURSE_STAGES } from '#queries/dashboards/courses_dashboard'
import type { OpenCertification } from '#queries/dashboards/certifications_dashboard'
import type { Chart } from '#services/charts/chart'
import { ageChart, queueChart, workloadChart, type OpenCase } from '#services/dashboards/case_charts'
import type { Words } from '#services/dashboards/words'
import { numberText } from '#values/show'
import type { CertificationState } from '#workflows/certification_workflow'

const QUEUES: Partial<Record<CertificationState, string>> = {
  submitted: 'gates',
  returned: 'with_company',
  in_review: 'reviewing',
  reviewed: 'panel',
  panelled: 'proposed',
}

export function certificationsCharts({ open }: { open: OpenCertification[] }, words: Words): Chart[] {
  const cases = open.map(
    ({ state, assigneeId, assignee, age }): OpenCase => ({ queue: QUEUES[state] ?? 'gates', isOurs: state !== 'returned', assigneeId, assignee, age })
  )
  return [queueChart(cases, Object.values(QUEUES), words), ageChart(cases, words), workloadChart(cases, words)]
}

export function coursesCharts({ year, stages, sessions }: CoursesDashboard, words: Words): Chart[] {
  const { tell, locale, percent } = words
  const [full, seats, taken] = [
    sessions.filter((one) => one.taken >= one.seats).length,
    sessions.reduce((sum, one) => sum + one.seats, 0),
    sessions.reduce((sum, one) => sum + one.taken, 0),
  ]

  return [
    {
      kind: 'funnel',
      name: 'enrolments',
      title: tell(stages.applied > 0 ? 'courses.title' : 'courses.nothing', { year: words.year(year), applied: stages.applied, completed: stages.completed }),
      description: tell('courses.description'),
      head: [tell('funnel.stage'), tell('courses.people')],
      say: numberText,
      rows: COURSE_STAGES.map((stage) => ({ label: tell(`courses.${stage}`), value: stages[stage] })),
    },
    {
      kind: 'bars',
      name: 'seats',
      title: tell(sessions.length > 0 ? 'courses.seats' : 'courses.no_sessions', { count: sessions.length, share: percent(seats > 0 ? taken / seats : 0), full }),
      description: tell('courses.seats_description'),
      head: [tell('courses.session'), tell('courses.taken')],
      say: (share) => `${share}%`,
      rows: sessions.map((one) => ({
        label: tell('courses.named', { title: (locale === 'en' && one.titleEn) || one.title, number: one.number }),
        value: one.seats > 0 ? Math.round((one.taken / one.seats) * 100) : null,
        mark: one.waiting > 0 ? tell('courses.waiting', { count: one.waiting }) : undefined,
      })),
    },
  ]
}
