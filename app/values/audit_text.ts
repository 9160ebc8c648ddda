/** A fact of a history as an auditor reads it: nothing left out, whatever its shape. */
import { factText } from '#values/fact_text'

type Locale = 'ja' | 'en'

/** Facts whose pair is a list, not a before and an after. */
const LISTS = ['fields', 'targets', 'gates', 'files', 'items', 'revocations', 'claims', 'missing']

export function auditText(name: string, value: unknown, locale: Locale): string {
  if (Array.isArray(value)) return listText(name, value, locale)
  if (value !== null && typeof value === 'object') return objectText(value, locale)
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  return factText(name, value, locale)
}

function listText(name: string, value: unknown[], locale: Locale): string {
  const said = value.map((one) => auditText(name, one, locale))
  if (value.length === 2 && !LISTS.includes(name)) return said.join(' → ')
  return said.join(locale === 'ja' ? '、' : ', ') || '—'
}

const objectText = (value: object, locale: Locale): string =>
  Object.entries(value)
    .map(([name, one]) => `${name} ${auditText(name, one, locale)}`)
    .join(' · ') || '—'
