/** Rows of a form that grows without a script: a button adds one or takes one out, and what was typed comes back. */

type Row = Record<string, unknown>

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row)

/** The rows as they came back, or those of the record. */
export const typedRows = (flashed: unknown, otherwise: Row[]): Row[] => (Array.isArray(flashed) ? flashed.map((row) => (isRow(row) ? row : {})) : otherwise)

/** `add-meetings`, `drop-meetings-2`: what is typed with one row more or less; null when nothing of the kind was asked. */
export function changedRows(asked: unknown, typed: Record<string, any>, names: readonly string[]): Record<string, any> | null {
  const [, verb, name, at] = /^(add|drop)-([a-z]+)(?:-(\d{1,3}))?$/.exec(typeof asked === 'string' ? asked : '') ?? []
  if (!name || !names.includes(name)) return null
  const rows = typedRows(typed[name], [])

  return { ...typed, [name]: verb === 'add' ? [...rows, {}] : rows.filter((_row, index) => index !== Number(at)) }
}
