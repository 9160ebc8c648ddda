import { adoptedSchemes } from '#queries/certifications/adopted_schemes'
import { listed } from '#queries/register/register_narrowing'
import { mayApply } from '#rules/certifications/intake'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { today } from '#values/clock'

export interface OfferedScheme {
  isOpen: boolean
  /** companies that hold it and agree to be named; null where the register shows none, as of an award of a person */
  companies: Set<number> | null
}

/** By the scheme's id: whether one can apply, and who is certified. */
export async function offeredSchemes(): Promise<(schemeId: number) => OfferedScheme> {
  const schemes = (await adoptedSchemes()).map(({ id, code, endsOn, edition }) => ({
    id,
    code,
    endsOn,
    terms: edition.definition as SchemeInForce,
  }))
  const shown = schemes.filter(({ terms }) => terms.subject === 'company' && terms.publicItems.includes('name')).map(({ code }) => code)
  const rows = await listed(shown).distinct('t.scheme', 'p.id')
  const companies = (code: string) => new Set<number>(rows.filter(({ scheme }) => scheme === code).map(({ id }) => id))
  const offered = new Map(
    schemes.map(({ id, code, endsOn, terms }) => [
      id,
      { isOpen: mayApply({ ...terms, endsOn }, 'new', today()), companies: shown.includes(code) ? companies(code) : null },
    ])
  )

  return (schemeId) => offered.get(schemeId) ?? { isOpen: false, companies: null }
}
