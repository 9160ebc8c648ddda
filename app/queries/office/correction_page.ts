import db from '@adonisjs/lucid/services/db'
import type Claim from '#models/claim'
import { claimTargets } from '#queries/corrections/claim_targets'
import { correctionsOf } from '#queries/corrections/corrections_of'
import { correctionForm } from '#queries/office/correction_form'
import type { TermsInForce } from '#rules/claims/programme_definition'

/** The list of a round as it is being written. */
export async function correctionPage(claim: Claim, entries: number) {
  const { targets } = await claimTargets(claim, db.connection())
  const { correctionDays } = claim.terms.definition as TermsInForce

  return { claim, ...correctionForm({ targets, correctionDays, rounds: await correctionsOf('claim', claim.id), entries }) }
}
