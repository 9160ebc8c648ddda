/** The register as a page: what can be chosen, what is chosen and how to take it back, each as an address. */
import type { certifiedCompanies } from '#queries/register/certified_companies'
import type { RegisterCounts } from '#queries/register/register_counts'
import { FACETS, SORTS, type FacetName, type RegisterFilter } from '#queries/register/register_narrowing'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { MAJORS } from '#rules/companies/jsic_data'
import { SIZE_CLASSES } from '#rules/register/size_class'
import { cursorText, type Cursor } from '#values/cursor'
import type { Localised } from '#values/localised'

/** A value of a facet: its word stands in the data, or in the texts of the register. */
interface Choice {
  value: string
  label: Localised | null
}

export function registerPage(filter: RegisterFilter, found: Awaited<ReturnType<typeof certifiedCompanies>>, { total, of }: RegisterCounts) {
  const choices = choicesOf(found.schemes)

  return {
    filter,
    companies: found.companies,
    total,
    facets: FACETS.map((name) => ({ name, options: optionsOf(choices[name], filter[name] ?? [], of[name]) })).filter(
      ({ options }) => options.length > 0
    ),
    chosen: chosenOf(filter, choices),
    sorts: SORTS.map((sort) => ({ sort, to: addressOf({ ...filter, sort }), isHere: sort === (filter.sort ?? 'name') })),
    everything: '/certified-companies',
    next: found.next && addressOf(filter, found.next),
  }
}

const choicesOf = (schemes: SchemeInForce[]): Record<FacetName, Choice[]> => ({
  scheme: schemes.map(({ code, name }) => ({ value: code, label: name })),
  field: schemes.flatMap(({ fields }) => fields.map(({ code, label }) => ({ value: code, label }))),
  industry: MAJORS.map(({ code, name }) => ({ value: code, label: name })),
  size: SIZE_CLASSES.map((value) => ({ value, label: null })),
})

/** What leads nowhere is not offered; what is chosen stays, to be taken back. */
const optionsOf = (choices: Choice[], chosen: readonly string[], counts: Record<string, number>) =>
  choices
    .map((choice) => ({ ...choice, count: counts[choice.value] ?? 0, isChosen: chosen.includes(choice.value) }))
    .filter(({ count, isChosen }) => count > 0 || isChosen)

function chosenOf(filter: RegisterFilter, choices: Record<FacetName, Choice[]>) {
  const words = filter.q ? [{ name: 'q', value: filter.q, label: null, to: addressOf({ ...filter, q: null }) }] : []
  const values = FACETS.flatMap((name) =>
    (filter[name] ?? []).map((value) => ({
      name,
      value,
      label: choices[name].find((choice) => choice.value === value)?.label ?? null,
      to: addressOf({ ...filter, [name]: filter[name]!.filter((one) => one !== value) }),
    }))
  )
  return [...words, ...values]
}

function addressOf({ q, sort, ...values }: RegisterFilter, cursor?: Cursor) {
  const asked = new URLSearchParams()
  if (q) asked.append('q', q)
  for (const name of FACETS) for (const value of values[name] ?? []) asked.append(name, value)
  if (sort && sort !== 'name') asked.append('sort', sort)
  if (cursor) asked.append('cursor', cursorText(cursor))

  return asked.size > 0 ? `/certified-companies?${asked}` : '/certified-companies'
}
