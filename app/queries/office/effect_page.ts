import db from '@adonisjs/lucid/services/db'
import type Claim from '#models/claim'
import { heldFunction } from '#queries/approvals/held_function'
import { effectOf } from '#queries/claims/effect_of'
import { effectsOn } from '#queries/claims/effects_on'
import type { Terms } from '#rules/claims/programme_definition'

/** What a revoked certificate means for one claim: what it rests on, what may be decided, and what each option comes to. */
export async function effectPage(claim: Claim, userId: number) {
  const client = db.connection()
  const { held, isOwnCompany } = await heldFunction({ type: 'claim', id: claim.id, companyId: claim.companyId }, userId)
  const open = await client.from('proposals').where({ subject_type: 'claim', subject_id: claim.id, state: 'open' }).select('id').first()
  const { tiers } = claim.terms.definition as Terms
  const mayWork = !isOwnCompany && (held === null || held === 'case_worker')

  return {
    claim,
    company: claim.company,
    tier: tiers.find(({ name }) => name === claim.tier)?.label ?? null,
    effects: await effectsOn(claim.id, client),
    effect: await effectOf(claim, client),
    proposed: (open?.id ?? null) as number | null,
    isMine: claim.assigneeId === userId,
    mayTake: mayWork && !claim.assigneeId,
    mayDecide: mayWork && claim.assigneeId === userId && !open,
  }
}
