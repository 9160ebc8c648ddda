import type { I18n } from '@adonisjs/i18n'
import type { CompletionExample, RefundExample } from '#rules/courses/kind_definition'
import type { SchemeExample } from '#rules/certifications/scheme_definition'
import type { Terms, WorkedExample } from '#rules/claims/programme_definition'
import type { DraftSheet } from '#queries/terms/draft_of'
import { shapeAt } from '#rules/terms/fields'
import { recomputedExamples, type ExampleResult } from '#rules/terms/recomputed_examples'
import type { Leaf } from '#rules/terms/shape'
import type { AnyTerms, TermsKind } from '#rules/terms/terms_kinds'
import { nameOf, valueText } from '#services/terms/field_words'
import { yenText } from '#values/show'

/** The worked examples with what they came to before and what they come to now, as people read them. */
export function examplesInWords({ draft, source, definition, misread, shape }: DraftSheet, i18n: I18n) {
  if (misread.length > 0) return null
  const { kind, document, definition: base } = draft
  const say = (path: string, text: string | null) => (text === null ? i18n.t('terms.example.none') : valueText(shapeAt(shape, path) as Leaf, text, i18n))
  const inWords = (results: ExampleResult[], pick: (one: ExampleResult) => string | null) =>
    results.map((one) => (results.length > 1 ? `${nameOf(one.path, i18n)} ${say(one.path, pick(one))}` : say(one.path, pick(one)))).join(i18n.t('terms.comma'))

  return recomputedExamples(kind, { source, base, definition, document }).map(({ row, example, results }) => {
    const wrong = results.filter(({ isRight }) => !isRight)
    return {
      row,
      text: TEXTS[kind](example, definition, i18n),
      source: (document[`${row}.source`] as string | undefined) ?? null,
      was: inWords(results, ({ was }) => was),
      now: inWords(results, ({ now }) => now),
      isChanged: results.some(({ was, now }) => was !== now),
      isRight: wrong.length === 0,
      isComputed: results.length > 0 && results.every(({ now }) => now !== null),
      /** what is ticked to say that the new result is right */
      ticket: wrong.map(({ path, now }) => `${path}=${now}`).join('&'),
    }
  })
}

const TEXTS: Record<TermsKind, (example: any, definition: AnyTerms, i18n: I18n) => string> = {
  programme: programmeExample,
  course_kind: kindExample,
  scheme: ({ field, answers }: SchemeExample, { fields }, i18n) => {
    const label = (fields as { code: string; label: Record<string, string> }[]).find(({ code }) => code === field)?.label[i18n.locale === 'en' ? 'en' : 'ja'] ?? field
    return i18n.t('terms.example.scheme', { field: label, items: Object.keys(answers).join(i18n.t('terms.comma')) })
  },
}

function programmeExample({ tier, costs, regularEmployees }: WorkedExample, definition: AnyTerms, i18n: I18n) {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const { categories, tiers } = definition as unknown as Terms
  const parts = costs.map(({ category, amount, person }) => `${categories[category]?.label[locale] ?? category}${person ? ` ${person}` : ''} ${yenText(amount, locale)}`)
  const name = tiers.find((one) => one.name === tier)?.label[locale] ?? tier
  const people = regularEmployees === undefined ? '' : i18n.t('terms.example.employees', { count: regularEmployees })

  return i18n.t('terms.example.programme', { costs: parts.join(i18n.t('terms.comma')), tier: name }) + people
}

function kindExample(example: RefundExample | CompletionExample, _definition: AnyTerms, i18n: I18n) {
  if ('fee' in example) return i18n.t('terms.example.refund', { fee: yenText(example.fee, i18n.locale === 'en' ? 'en' : 'ja'), leaving: i18n.t(`terms.word.leaving.${example.leaving}`) })
  return i18n.t('terms.example.completion', { present: example.present.join('＋'), of: example.of.join('＋') })
}
