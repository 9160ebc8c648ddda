/** The catalogue as a page: what can be chosen, what is chosen and how to take it back, each as an address. */
import type { catalogue } from '#queries/courses/catalogue'
import type { CatalogueCounts } from '#queries/courses/catalogue_counts'
import { FACETS, facets, type FacetName } from '#queries/courses/catalogue_facets'
import { SORTS, type CatalogueFilter } from '#queries/courses/catalogue_narrowing'
import { cursorText, type Cursor } from '#values/cursor'

export function cataloguePage(filter: CatalogueFilter, { courses, next }: Awaited<ReturnType<typeof catalogue>>, { total, of }: CatalogueCounts) {
  return {
    filter,
    courses,
    total,
    facets: FACETS.map((name) => ({ name, options: optionsOf(name, filter, of[name]) })).filter(({ options }) => options.length > 0),
    chosen: chosenOf(filter),
    sorts: SORTS.map((sort) => ({ sort, to: addressOf({ ...filter, sort }), isHere: sort === (filter.sort ?? 'soonest') })),
    everything: '/courses',
    next: next && addressOf(filter, next),
  }
}

/** What leads nowhere is not offered; what is chosen stays, to be taken back. */
function optionsOf(name: FacetName, filter: CatalogueFilter, counts: Record<string, number>) {
  const chosen = filter[name] ?? []
  const values = [...new Set([...facets[name].values(), ...chosen])]

  return values
    .map((value) => ({ value, count: counts[value] ?? 0, isChosen: chosen.includes(value) }))
    .filter(({ count, isChosen }) => count > 0 || isChosen)
}

function chosenOf(filter: CatalogueFilter) {
  const texts = (['q', 'from', 'to'] as const).flatMap((name) => (filter[name] ? [{ name, value: filter[name] as string, to: addressOf({ ...filter, [name]: null }) }] : []))
  const values = FACETS.flatMap((name) =>
    (filter[name] ?? []).map((value) => ({ name, value, to: addressOf({ ...filter, [name]: filter[name]!.filter((one) => one !== value) }) }))
  )
  return [...texts, ...values]
}

function addressOf({ q, from, to, sort, ...values }: CatalogueFilter, cursor?: Cursor) {
  const asked = new URLSearchParams()
  if (q) asked.append('q', q)
  for (const name of FACETS) for (const value of values[name] ?? []) asked.append(name, value)
  if (from) asked.append('from', from)
  if (to) asked.append('to', to)
  if (sort && sort !== 'soonest') asked.append('sort', sort)
  if (cursor) asked.append('cursor', cursorText(cursor))

  return asked.size > 0 ? `/courses?${asked}` : '/courses'
}
