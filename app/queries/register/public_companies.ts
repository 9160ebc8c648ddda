import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'
import { validToday } from '#queries/register/register_narrowing'
import type { PublicItem, SchemeInForce } from '#rules/certifications/scheme_definition'
import { levelOf } from '#rules/certifications/levels'
import { industryName } from '#rules/companies/jsic'
import type { ChosenNumber } from '#rules/publication/chosen_number'
import { sizeClass } from '#rules/register/size_class'
import type { Day } from '#values/day'
import { townOf } from '#values/town'

/** What everybody may read of the publications named, in their order. Nothing else of a company leaves the register. */
export async function publicCompanies(ids: number[], schemes: SchemeInForce[]) {
  const rows = await db
    .from('publications as p')
    .join('companies as c', 'c.id', 'p.company_id')
    .whereIn('p.id', ids)
    .select(
      'p.id',
      'p.key',
      'p.items',
      'p.story',
      'p.numbers',
      'p.jobs_url',
      'p.photo_key',
      'p.photo_type',
      'p.photo_alt',
      'p.portrait_consent',
      'p.updated_at'
    )
    .select(
      'c.id as company_id',
      'c.name',
      'c.corporate_number',
      'c.industry',
      'c.regular_employees',
      'c.main_office_address',
      'c.head_office_address'
    )
  const held = db.from('certificates as t').whereIn(
    't.company_id',
    rows.map(({ company_id: id }) => id)
  )
  validToday(held)
  const certificates = await held
    .leftJoin('certificate_documents as d', 'd.id', 't.document_id')
    .orderBy('t.id')
    .select('t.company_id', 't.scheme', 't.field', 't.valid_from', 't.valid_until', 't.created_at', 'd.verify_code')
  const byId = new Map(rows.map((row) => [row.id, row]))

  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row
      ? [
          publicCompany(
            row,
            certificates.filter(({ company_id: of }) => of === row.company_id),
            schemes
          ),
        ]
      : []
  })
}

export type PublicCompany = ReturnType<typeof publicCompany>

/** The one place that decides what is shown: an item that was not agreed to is not there. */
function publicCompany(row: any, certificates: any[], schemes: SchemeInForce[]) {
  const held = schemes.filter(({ code }) => certificates.some(({ scheme }) => scheme === code))
  const agreed: PublicItem[] = JSON.parse(row.items)
  const shows = (item: PublicItem) => agreed.includes(item) && held.some(({ publicItems }) => publicItems.includes(item))
  const only = <T>(item: PublicItem, value: T): T | null => (shows(item) ? value : null)

  return {
    key: row.key as string,
    name: row.name as string,
    corporateNumber: row.corporate_number as string | null,
    holdings: held.map((scheme) =>
      holding(
        scheme,
        certificates.filter(({ scheme: code }) => code === scheme.code),
        shows('fields')
      )
    ),
    town: only('town', townOf(row.main_office_address) ?? townOf(row.head_office_address)),
    industry: only('industry', row.industry ? industryName(row.industry) : null),
    size: only('size', sizeClass(row.regular_employees)),
    story: only('story', row.story as string | null),
    numbers: only('numbers', JSON.parse(row.numbers) as ChosenNumber[]) ?? [],
    jobsUrl: only('jobs', row.jobs_url as string | null),
    photo: row.portrait_consent
      ? only(
          'photo',
          row.photo_key ? { key: row.photo_key as string, type: row.photo_type as string, alt: row.photo_alt as string | null } : null
        )
      : null,
    updatedAt: [row.updated_at, ...certificates.map(({ created_at: at }) => at)]
      .map(readInstant)
      .reduce((one, other) => (other > one ? other : one)),
  }
}

/** What a company holds of a scheme; which fields only if it agrees to that. */
function holding(scheme: SchemeInForce, certificates: any[], showsFields: boolean) {
  const until = certificates.map(({ valid_until: day }) => day as Day | null)

  return {
    scheme: scheme.code,
    name: scheme.name,
    holder: scheme.words.holder,
    level: showsFields ? (levelOf(scheme, certificates.length)?.label ?? null) : null,
    validFrom: certificates.map(({ valid_from: day }) => day as Day).sort()[0]!,
    /** the first of its fields to end */
    validUntil: until.filter((day) => day !== null).sort()[0] ?? null,
    fields: showsFields
      ? scheme.fields.flatMap(({ code, label }) => {
          const row = certificates.find(({ field }) => field === code)
          return row ? [{ code, label, validFrom: row.valid_from as Day, validUntil: row.valid_until as Day | null }] : []
        })
      : [],
    verifyCodes: showsFields
      ? [...new Set(certificates.map(({ verify_code: code }) => code as string | null))].filter((code) => code !== null)
      : [],
  }
}
