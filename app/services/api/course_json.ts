/** The public contract of a course and its sessions, in the language of the reader. */
import type { DateTime } from 'luxon'
import { appUrl } from '#config/app'
import type { CoursePage } from '#queries/courses/course_page'
import type { ListedCourse } from '#queries/courses/listed_course'
import type { SeenSession } from '#queries/courses/seen_session'
import { told } from '#services/courses/told'
import { TOKYO } from '#values/day'
import type { Localised } from '#values/localised'

type Locale = keyof Localised

interface Facts {
  code: string
  title: string
  titleEn: string | null
  summary: string
  summaryEn: string | null
  field: string
  level: string
  language: string
  mode: string
  fee: number
  fullFee: number
  netMinutes: number
  isSample: boolean
}

const factsOf = (course: Facts, kind: Localised, locale: Locale) => ({
  code: course.code,
  ...told(course, locale),
  kind: kind[locale],
  field: course.field,
  level: course.level,
  language: course.language,
  mode: course.mode,
  fee: course.fee,
  fullFee: course.fullFee,
  netMinutes: course.netMinutes,
  isSample: course.isSample,
  url: `${appUrl}${locale === 'en' ? '/en' : ''}/courses/${course.code}`,
})

export const listedCourseJson = (course: ListedCourse, locale: Locale) => ({
  ...factsOf(course, course.kind, locale),
  session: course.session && { ...timesOf(course.session), place: course.session.place, meetings: course.session.meetings },
})

export const courseJson = ({ course, kind, completion, prerequisites }: CoursePage, locale: Locale) => ({
  ...factsOf(course, kind.name, locale),
  aim: course.aim,
  audience: course.audience,
  classes: kind.audience.classes.map((one) => ({ class: one.class, rank: one.rank, label: one.label[locale] })),
  age: kind.audience.age,
  promise: kind.promise[locale],
  completion,
  prerequisites: prerequisites.map((needed) => ({ code: needed.code, title: told(needed, locale).title })),
})

export const sessionJson = (session: SeenSession, code: string, locale: Locale) => ({
  ...timesOf(session),
  place: session.place,
  meetings: session.meetings.map(({ startsAt, endsAt, place, topic }) => ({ startsAt: inTokyo(startsAt), endsAt: inTokyo(endsAt), place: place[locale], topic })),
  calendar: `${appUrl}/courses/${code}/sessions/${session.number}.ics`,
})

interface Timed {
  number: number
  status: string
  allocation: string
  startsAt: DateTime
  endsAt: DateTime
  applyFrom: DateTime
  applyUntil: DateTime
  seats: number
  free: number
}

const timesOf = ({ number, status, allocation, startsAt, endsAt, applyFrom, applyUntil, seats, free }: Timed) => ({
  number,
  status,
  allocation,
  startsAt: inTokyo(startsAt),
  endsAt: inTokyo(endsAt),
  applyFrom: inTokyo(applyFrom),
  applyUntil: inTokyo(applyUntil),
  seats,
  free,
})

const inTokyo = (at: DateTime) => at.setZone(TOKYO).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")
