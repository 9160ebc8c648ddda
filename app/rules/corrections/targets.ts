/** The places of a case that a correction may point at; only these unlock. */
import { HIRE_FIELDS, LINE_FIELDS } from '#rules/claims/draft_document'
import { COMPANY_FIELDS } from '#rules/corrections/company_targets'
import type { Localised } from '#values/localised'

export interface Correctable {
  lines: { key: string; position: number; vendor: string | null; item: string | null }[]
  hires: { key: string; staffMark: string }[]
  documents: { code: string; label: Localised }[]
  pledges: { code: string; label: Localised }[]
  /** requirements that were to be explained */
  reasons: string[]
}

/** `kind` and `field` choose the words; `name` is what the case itself calls it. */
export interface Target {
  path: string
  kind: 'line' | 'hire' | 'document' | 'pledge' | 'reason' | 'company' | 'item' | 'gate' | 'nominee' | 'parties'
  name: string | Localised
  field?: string
}

export function targetsOf({ lines, hires, documents, pledges, reasons }: Correctable): Target[] {
  return [
    ...lines.flatMap(({ key, position, vendor, item }) =>
      withFields('line', `lines.${key}`, nameOf(position, vendor ?? item), [...LINE_FIELDS, 'evidence'])
    ),
    ...hires.flatMap(({ key, staffMark }) => withFields('hire', `hires.${key}`, staffMark, HIRE_FIELDS)),
    ...documents.map(({ code, label }): Target => ({ path: `documents.${code}`, kind: 'document', name: label })),
    ...pledges.map(({ code, label }): Target => ({ path: `pledges.${code}`, kind: 'pledge', name: label })),
    ...reasons.map((criterion): Target => ({ path: `reasons.${criterion}`, kind: 'reason', name: criterion })),
    ...COMPANY_FIELDS.map((field): Target => ({ path: `company.${field}`, kind: 'company', name: '', field })),
  ]
}

const withFields = (kind: 'line' | 'hire', path: string, name: string, fields: readonly string[]): Target[] => [
  { path, kind, name },
  ...fields.map((field) => ({ path: `${path}.${field}`, kind, name, field })),
]

const nameOf = (position: number, text: string | null) => (text ? `${position} ${text}` : String(position))
