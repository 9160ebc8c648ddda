import i18nManager from '@adonisjs/i18n/services/main'
import { DateTime } from 'luxon'
import { office } from '#config/office'
import type { rosterOf } from '#queries/courses/roster_of'
import { typesetter } from '#services/papers/typesetter'
import { today } from '#values/clock'
import { TOKYO } from '#values/day'
import { momentText, timeText } from '#values/show'

type Roster = Awaited<ReturnType<typeof rosterOf>>

/** The sheet that participants sign, as a tagged A4 PDF; on its side where the days are many. */
export function renderSignInSheet({ session, course, meetings, rows }: Roster, locale: 'ja' | 'en'): Promise<Buffer> {
  const t = (key: string, values?: object) => i18nManager.locale(locale).t(key, values)
  const sheet = {
    language: locale,
    title: t('course_desk.sheet.title'),
    organiser: office.city[locale],
    course: `${(locale === 'en' && course.titleEn) || course.title} ${t('course_desk.number', { number: session.number })}`,
    place: session.place ?? '',
    columns: { row: t('course_desk.sheet.row'), name: t('course_desk.roster.name') },
    days: meetings.map(({ startsAt, endsAt }) => `${momentText(startsAt, locale)}–${timeText(endsAt)}`),
    people: rows.map(({ name, kana }) => ({ name, kana })),
  }
  return typesetter.set('sign_in_sheet', sheet, DateTime.fromISO(today(), { zone: TOKYO }).toUnixInteger())
}
