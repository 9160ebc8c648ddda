/**
 * A draft is one flat document: field path → the string as typed. Lists are named by keys
 * (`lines.<key>.amount`), so that a conflict, a correction and a problem point at the same place.
 */
export type DraftDocument = Record<string, string>

export const LONGEST_FIELD = 4_000
export const MOST_ENTRIES = 100

export type Entry<Field extends string> = { key: string } & Record<Field, string>

const KEY = 'k[a-z0-9]{5,25}'

/** `lines.<key>.amount` taken apart; null where the path is not one of these lists. */
export function listedPath(path: string, lists: readonly string[]): { list: string; key: string; field: string } | null {
  const [, list, key, field] = new RegExp(`^(${lists.join('|')})\\.(${KEY})\\.([A-Za-z]+)$`).exec(path) ?? []
  return list && key && field ? { list, key, field } : null
}

/** The entries of a list in the order in which they were added: keys grow with time. */
export function entriesOf<Field extends string>(document: DraftDocument, list: string, fields: readonly Field[]): Entry<Field>[] {
  const keys = new Set<string>()
  for (const path of Object.keys(document)) {
    const [name, key] = path.split('.')
    if (name === list && key) keys.add(key)
  }

  return [...keys].sort().map((key) => {
    const values = fields.map((field) => [field, document[`${list}.${key}.${field}`] ?? ''])
    return { key, ...Object.fromEntries(values) } as Entry<Field>
  })
}
