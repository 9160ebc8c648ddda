import db from '@adonisjs/lucid/services/db'
import CertificationScheme from '#models/certification_scheme'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { reachableMaximum } from '#rules/certifications/score'
import { leastWhole } from '#values/ratio'

/** Every scheme with the rules in force, what its fields come to, and how many cases it has; three queries in all. */
export async function schemeBooks() {
  const schemes = await CertificationScheme.query().whereNotNull('currentEditionId').preload('edition').orderBy('id')
  const counted: { scheme_id: number; cases: number | string }[] = await db
    .from('certifications')
    .groupBy('scheme_id')
    .select('scheme_id')
    .count('* as cases')

  return schemes.map((scheme) => {
    const definition = scheme.edition.definition as SchemeDefinition
    const fields = definition.fields.map((field) => {
      const maximum = reachableMaximum(definition, field.code)
      const items = definition.items.filter((item) => item.field === field.code)
      return { ...field, items, maximum, needed: leastWhole(maximum, definition.pass.share) }
    })
    const cases = Number(counted.find((row) => row.scheme_id === scheme.id)?.cases ?? 0)

    return { scheme, edition: scheme.edition, definition, fields, cases }
  })
}
