import db from '@adonisjs/lucid/services/db'
import type CertificateRevocation from '#models/certificate_revocation'
import Claim from '#models/claim'
import RevocationEffect from '#models/revocation_effect'
import { claimsRestingOn } from '#queries/claims/claims_resting_on'
import { effectOf } from '#queries/claims/effect_of'
import type { Terms } from '#rules/claims/programme_definition'

/**
 * The claims that rest on what is revoked, with what may be decided of each: before the decision as it would be, so that
 * the approvers know; afterwards those that were listed, with what was decided.
 */
export async function effectsPage(revocation: CertificateRevocation) {
  const client = db.connection()
  const listed = await RevocationEffect.query().where('revocationId', revocation.id).orderBy('claimId')
  const isDecided = revocation.state === 'revoked'
  const ids = isDecided ? listed.map(({ claimId }) => claimId) : await claimsRestingOn(revocation, client)
  const claims = await Claim.query().whereIn('id', ids).preload('terms').preload('programme').orderBy('id')
  const effects = []
  for (const claim of claims) {
    const { current, options, waitsFor } = await effectOf(claim, client, isDecided ? [] : ids)
    const { tiers } = claim.terms.definition as Terms
    const tier = tiers.find(({ name }) => name === claim.tier)!.label
    effects.push({
      claim,
      tier,
      current,
      options,
      waitsFor,
      decision: listed.find(({ claimId }) => claimId === claim.id)?.decision ?? null,
    })
  }

  return effects
}
