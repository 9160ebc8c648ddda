import { form } from '#validators/form'
import type { NominationRow } from '#rules/courses/nomination_rows'

export const nominationFileValidator = form.create({ file: form.file({ size: '2mb' }) })

export const MOST_TYPED = 50

/** The people of the form as they were typed, empty rows left out; the line is the place in the form. */
export function typedPeople(sent: unknown): NominationRow[] {
  const entries = Object.values(typeof sent === 'object' && sent ? sent : {}).slice(0, MOST_TYPED)
  const rows = entries.map((entry, index) => ({ line: index + 1, name: textOf(entry, 'name'), email: textOf(entry, 'email') }))

  return rows.filter(({ name, email }) => `${name}${email}`.trim() !== '')
}

const textOf = (entry: unknown, field: string) => {
  const value = (entry as Record<string, unknown> | null)?.[field]
  return typeof value === 'string' ? value.slice(0, 300) : ''
}
