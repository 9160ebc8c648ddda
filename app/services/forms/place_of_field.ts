import type { I18n } from '@adonisjs/i18n'
import type { Sheet } from '#queries/claims/claim_sheet'
import { hiresOf, linesOf } from '#rules/claims/draft_document'
import type { Conflict } from '#rules/forms/merge_draft'
import { companyFieldOf } from '#rules/corrections/company_targets'

type Form = Pick<Sheet, 'document' | 'terms'>

/** 「経費2・金額」: where a field stands, in words. */
export function placeOfField(path: string, { document, terms }: Form, i18n: I18n): string {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const [list, key, field] = path.split('.') as [string, string?, string?]
  if (list === 'lines' || list === 'hires') {
    const entries = list === 'lines' ? linesOf(document) : hiresOf(document)
    const number = entries.findIndex((entry) => entry.key === key) + 1
    const entry = i18n.t(`claims.form.${list}_entry`, { number: number || '–' })
    return field ? i18n.t('claims.form.place', { entry, field: i18n.t(`claims.fields.${list}.${field}`) }) : entry
  }
  if (list === 'pledges') return terms.pledges.find(({ code }) => code === key)?.label[locale] ?? path
  if (list === 'documents') return terms.documents.find(({ code }) => code === key)?.label[locale] ?? path
  if (companyFieldOf(path)) return i18n.t(`companies.fields.${key}`)
  return i18n.t(`claims.fields.${list}`)
}

export const conflictsInWords = (conflicts: Conflict[], form: Form, i18n: I18n) =>
  conflicts.map((conflict) => ({ ...conflict, label: placeOfField(conflict.path, form, i18n) }))
