import i18nManager from '@adonisjs/i18n/services/main'
import type { EnrolmentRegister } from '#queries/courses/register_of'
import type { rosterOf } from '#queries/courses/roster_of'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { momentText } from '#values/show'
import { enrolmentWorkflow, type EnrolmentState } from '#workflows/enrolment_workflow'

type Locale = 'ja' | 'en'

/** The roster as a table: a heading, then one row a participant. Of a protected kind it names no employer. */
export function rosterRows({ rows, definition, isProtected }: Awaited<ReturnType<typeof rosterOf>>, locale: Locale): string[][] {
  const t = wordsIn(locale)
  const heading = [t('name'), t('kana'), ...(isProtected ? [] : [t('company')]), t('email'), t('state'), t('seats'), ...questionsOf(definition, locale)]

  return [
    heading,
    ...rows.map((row) => [
      row.name,
      row.kana ?? '',
      ...(isProtected ? [] : [row.company ?? '']),
      row.email ?? '',
      stateIn(row.state, locale),
      String(row.seats),
      ...definition.questions.map(({ code }) => String(row.answers[code] ?? '')),
    ]),
  ]
}

/** 受講申込簿: every application and what became of it. */
export function registerRows({ rows, definition, isProtected }: EnrolmentRegister, locale: Locale): string[][] {
  const t = wordsIn(locale)
  const labelOf = (name: string | null) => definition.audience.classes.find((one) => one.class === name)?.label[locale] ?? ''
  const heading = [t('id'), t('name'), ...(isProtected ? [] : [t('company')]), t('email'), t('class'), t('arrived'), t('state'), t('seats'), t('reason')]

  return [
    heading,
    ...rows.map((row) => [
      String(row.id),
      row.name,
      ...(isProtected ? [] : [row.company ?? '']),
      row.email ?? '',
      labelOf(row.audienceClass),
      row.arrivedAt ? momentText(row.arrivedAt, locale) : '',
      stateIn(row.state, locale),
      String(row.seats),
      row.reason ?? '',
    ]),
  ]
}

const wordsIn = (locale: Locale) => (name: string) => i18nManager.locale(locale).t(`course_desk.column.${name}`)
const questionsOf = ({ questions }: CourseKindDefinition, locale: Locale) => questions.map(({ label }) => label[locale])
const stateIn = (state: EnrolmentState, locale: Locale) =>
  locale === 'ja' ? enrolmentWorkflow.states[state].office : i18nManager.locale(locale).t(`states.enrolment.office.${state}`)
