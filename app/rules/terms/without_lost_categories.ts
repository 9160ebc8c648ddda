import type { TermsInForce } from '#rules/claims/programme_definition'

/** A document asked for certain costs only is asked for those that are left; for none, it is asked no more. */
export function withoutLostCategories(_was: unknown, terms: TermsInForce): TermsInForce {
  const left = (names: string[]) => names.filter((name) => Object.hasOwn(terms.categories, name))
  const documents = terms.documents.flatMap((document) => {
    if (!document.categories || left(document.categories).length === document.categories.length) return [document]
    return left(document.categories).length === 0 ? [] : [{ ...document, categories: left(document.categories) }]
  })

  return { ...terms, documents }
}
