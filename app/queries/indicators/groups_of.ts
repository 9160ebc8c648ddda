import i18nManager from '@adonisjs/i18n/services/main'
import db from '@adonisjs/lucid/services/db'
import type { Grouping } from '#queries/indicators/indicator'
import { planOfYear } from '#queries/plan/plan_on'
import { whatHangs } from '#queries/plan/what_hangs'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { MAJORS } from '#rules/companies/jsic_data'
import { COURSE_FIELDS } from '#rules/courses/course_words'
import { SIZE_CLASSES } from '#rules/register/size_class'
import type { Localised } from '#values/localised'

/** Rows that belong to no group of a grouping, such as companies that never told their industry. */
export const UNKNOWN = 'unknown'

export interface GroupName {
  key: string
  label: Localised
  /** other words for it in the registers */
  also?: string[]
}

/** Every group of a grouping, also those in which nothing happened: that one is missing would tell as much as a figure. */
export async function groupsOf(grouping: Grouping, fiscalYear: number): Promise<GroupName[]> {
  return [...(await known[grouping](fiscalYear)), { key: UNKNOWN, label: said('indicators.group.unknown') }]
}

// prettier-ignore
const known: Record<Grouping, (fiscalYear: number) => GroupName[] | Promise<GroupName[]>> = {
  industry: () => MAJORS.map(({ code, name }) => ({ key: code, label: name })),
  size:     () => SIZE_CLASSES.map((name) => ({ key: name, label: said(`register.size.${name}`) })),
  field:    () => COURSE_FIELDS.map((name) => ({ key: name, label: said(`catalogue.field.${name}`) })),
  programme,
  project,
  certificationField,
}

async function programme(): Promise<GroupName[]> {
  const rows = await db.from('subsidy_programmes').orderBy('id').select('code', 'name', 'name_en')
  return rows.map(({ code, name, name_en: en }) => ({ key: code, label: { ja: name, en } }))
}

/** The projects of the plan of that year, whatever the registers call them, also those on which nothing hangs yet. */
async function project(fiscalYear: number): Promise<GroupName[]> {
  const plan = await planOfYear(fiscalYear)
  if (!plan) return []
  const hanging = await whatHangs(plan)

  return plan.projects.map(({ code, name }) => ({
    key: code,
    label: name,
    also: [...new Set(hanging.filter((one) => one.project?.code === code).map((one) => one.said!))],
  }))
}

async function certificationField(): Promise<GroupName[]> {
  const rows = await db
    .from('certification_schemes as schemes')
    .join('scheme_editions as editions', 'editions.id', 'schemes.current_edition_id')
    .where('schemes.subject', 'company')
    .orderBy('schemes.id')
    .select('schemes.code', 'schemes.name', 'schemes.name_en', 'editions.definition')

  return rows.flatMap(({ code, name, name_en: en, definition }) =>
    (JSON.parse(definition) as SchemeInForce).fields.map((field) => ({
      key: `${code}:${field.code}`,
      label: { ja: `${name}・${field.label.ja}`, en: `${en}: ${field.label.en}` },
    }))
  )
}

const said = (key: string): Localised => ({ ja: i18nManager.locale('ja').t(key), en: i18nManager.locale('en').t(key) })
