import type { SchemeDefinition, SchemeItem } from '#rules/certifications/scheme_definition'

/** What scores are computed from. */
export type ScoredScheme = Pick<SchemeDefinition, 'fields' | 'items' | 'exclusive' | 'pass'>

/** The items of a field as they count: those that exclude each other together, every other one alone. */
export function itemGroups({ items, exclusive }: Pick<ScoredScheme, 'items' | 'exclusive'>, field: string): SchemeItem[][] {
  const groups = new Map<string, SchemeItem[]>()
  for (const item of items.filter((one) => one.field === field)) {
    const key = exclusive.find((codes) => codes.includes(item.code))?.join(' ') ?? item.code
    groups.set(key, [...(groups.get(key) ?? []), item])
  }

  return [...groups.values()]
}
