import i18nManager from '@adonisjs/i18n/services/main'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Grouping } from '#queries/indicators/indicator'
import { UNKNOWN } from '#queries/indicators/tallies'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { MAJORS } from '#rules/companies/jsic_data'
import { COURSE_FIELDS } from '#rules/courses/course_words'
import { SIZE_CLASSES } from '#rules/register/size_class'
import type { Localised } from '#values/localised'

export interface GroupName {
  key: string
  label: Localised
}

/** Every group of a grouping, also those in which nothing happened: that one is missing would tell as much as a figure. */
export async function groupsOf(client: QueryClientContract, grouping: Grouping): Promise<GroupName[]> {
  return [...(await known[grouping](client)), { key: UNKNOWN, label: said('indicators.group.unknown') }]
}

type Known = (client: QueryClientContract) => GroupName[] | Promise<GroupName[]>

// prettier-ignore
const known: Record<Grouping, Known> = {
  industry: () => MAJORS.map(({ code, name }) => ({ key: code, label: name })),
  size:     () => SIZE_CLASSES.map((name) => ({ key: name, label: said(`register.size.${name}`) })),
  field:    () => COURSE_FIELDS.map((name) => ({ key: name, label: said(`catalogue.field.${name}`) })),
  programme,
  project,
  certificationField,
}

async function programme(client: QueryClientContract): Promise<GroupName[]> {
  const rows = await client.from('subsidy_programmes').orderBy('id').select('code', 'name', 'name_en')
  return rows.map(({ code, name, name_en: en }) => ({ key: code, label: { ja: name, en } }))
}

/** The projects of the plan on which something hangs. */
async function project(client: QueryClientContract): Promise<GroupName[]> {
  const names: string[] = []
  for (const table of ['subsidy_programmes', 'course_kinds', 'certification_schemes'])
    names.push(...(await client.from(table).whereNotNull('project').orderBy('id').select('project')).map((row) => row.project))

  return [...new Set(names)].map((name) => ({ key: name, label: { ja: name, en: name } }))
}

async function certificationField(client: QueryClientContract): Promise<GroupName[]> {
  const rows = await client
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
