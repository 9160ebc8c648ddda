import db from '@adonisjs/lucid/services/db'
import type Claim from '#models/claim'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import type { Terms } from '#rules/claims/programme_definition'
import { schemeOf, tierOf } from '#rules/claims/tier_of'
import { tierReason, type Held } from '#rules/claims/tier_reason'
import { today } from '#values/clock'
import type { Localised } from '#values/localised'

/** Which tier a claim has and why, for whoever reads it; null where the terms have one tier only. */
export async function tierStory(claim: Claim, gain: number | null = null) {
  const terms = claim.terms.definition as Terms
  const scheme = schemeOf(terms)
  if (!scheme) return null
  const held: Held[] = await db.from('certificates').where({ company_id: claim.companyId, scheme })
  const judgedOn = claim.tierJudgedOn ?? today()
  const judged = terms.tiers.find(({ name }) => name === claim.tier)
  const reason = tierReason(held, judgedOn, judged ? (judged.when ? 'certified' : 'standard') : null)
  const isCertified = reason.kind === 'certified' || reason.kind === 'certifiedForGood'
  const tier = judged ?? tierOf(terms, isCertified)

  return {
    tier,
    better: tierOf(terms, true),
    reason,
    judgedOn,
    isJudged: claim.tierJudgedOn !== null,
    field: 'field' in reason ? await fieldName(scheme, reason.field) : null,
    gain: isCertified || !gain ? null : gain,
  }
}

/** The scheme's own word for a field; its code where the scheme is not known here. */
async function fieldName(scheme: string, code: string): Promise<Localised> {
  const edition = await db
    .from('scheme_editions as editions')
    .join('certification_schemes as schemes', 'schemes.current_edition_id', 'editions.id')
    .where('schemes.code', scheme)
    .select('editions.definition')
    .first()
  const fields = edition ? ((JSON.parse(edition.definition) as SchemeDefinition).fields ?? []) : []

  return fields.find((field) => field.code === code)?.label ?? { ja: code, en: code }
}
