import type { I18n } from '@adonisjs/i18n'
import type { DraftSheet } from '#queries/terms/draft_of'
import { fieldsOf } from '#rules/terms/fields'
import { placeOfFinding } from '#rules/terms/place_of_finding'
import { termsKinds } from '#rules/terms/terms_kinds'
import { placeName } from '#services/terms/field_words'

export interface DraftProblem {
  path: string
  /** section of the form, or `examples`, or null where no form has it */
  section: string | null
  place: string
  message: string
}

/** Everything that is wrong in a draft: where it is, and how to mend it. */
export function problemsOfDraft({ draft, shape, misread, findings }: Pick<DraftSheet, 'draft' | 'shape' | 'misread' | 'findings'>, i18n: I18n): DraftProblem[] {
  const { document, kind } = draft
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const wrong = [
    ...misread.map(({ path, problem }) => ({ path, message: i18n.t(`terms.problem.${problem}`) })),
    ...findings.map(({ entry, problem }) => ({ path: placeOfFinding(shape, document, entry), message: problem[locale] })),
  ]
  const fields = [...fieldsOf(shape, document)].map(({ path }) => path)

  return wrong.map(({ path, message }) => {
    const section = Object.entries(termsKinds[kind].sections).find(([, entries]) => entries.includes(path.split('.')[0]!))?.[0] ?? (path.startsWith('examples') ? 'examples' : null)
    const place = placeName(document, shape, path, i18n)
    const field = fields.includes(path) ? path : (fields.find((one) => one.startsWith(`${path}.`)) ?? path)
    return { path: field, section, place, message: i18n.t('terms.problem.found', { place, what: message }) }
  })
}
