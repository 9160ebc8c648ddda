import type { I18n } from '@adonisjs/i18n'
import { advisersOf, officersOf } from '#rules/certifications/assessment_document'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { answerInWords } from '#services/forms/answer_in_words'
import { companyFieldOf } from '#rules/corrections/company_targets'
import type { DraftDocument } from '#rules/forms/document'
import type { Conflict } from '#rules/forms/merge_draft'

interface Form {
  document: DraftDocument
  scheme: SchemeInForce
}

/** 「C1 育児休業規程がある」: where a place of a self-assessment stands, in words. */
export function placeOfAnswer(path: string, { document, scheme }: Form, i18n: I18n): string {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const [list, key, field] = path.split('.') as [string, string?, string?]
  if (list === 'officers' || list === 'advisers') return placeInList(list, key, field, document, i18n)
  if (companyFieldOf(path)) return i18n.t(`companies.fields.${key}`)
  const label = {
    items: scheme.items.find(({ code }) => code === key)?.question,
    gates: scheme.gates.find(({ code }) => code === key)?.label,
    fields: scheme.fields.find(({ code }) => code === key)?.label,
    documents: scheme.gates.find(({ document: paper }) => paper?.code === key)?.document?.label,
  }[list]?.[locale]
  if (list === 'nominee') return i18n.t(`certifications.nominee.${key}`)
  if (!label) return i18n.t(`certifications.places.${list}`)

  return field && i18n.hasMessage(`certifications.places.${field}`)
    ? i18n.t('claims.form.place', { entry: `${key} ${label}`, field: i18n.t(`certifications.places.${field}`) })
    : label
}

function placeInList(
  list: 'officers' | 'advisers',
  key: string | undefined,
  field: string | undefined,
  document: DraftDocument,
  i18n: I18n
) {
  if (key === 'none' || !key) return i18n.t('certifications.company.nobody')
  const entries = list === 'officers' ? officersOf(document) : advisersOf(document)
  const number = entries.findIndex((entry) => entry.key === key) + 1
  const entry = i18n.t(`certifications.company.${list}_entry`, { number: number || '–' })

  return field ? i18n.t('claims.form.place', { entry, field: i18n.t(`certifications.adviser.${field}`) }) : entry
}

export const answersInConflict = (conflicts: Conflict[], form: Form, i18n: I18n) =>
  conflicts.map((conflict) => ({
    ...conflict,
    label: placeOfAnswer(conflict.path, form, i18n),
    mineText: answerInWords(conflict.path, conflict.mine, i18n),
    theirsText: answerInWords(conflict.path, conflict.theirs, i18n),
  }))
