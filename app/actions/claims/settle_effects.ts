import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { effectsOn, isUnsettled } from '#queries/claims/effects_on'
import type { EffectOption } from '#rules/claims/effect_options'
import { now } from '#values/clock'

interface Settled {
  decision: EffectOption
  note: string
  decidedById: number
  proposalId?: number
}

/** Writes on every revocation that concerns the claim what was decided of it; answers the revocations. */
export async function settleEffects(trx: TransactionClientContract, claimId: number, { decision, note, decidedById, proposalId }: Settled) {
  const open = (await effectsOn(claimId, trx)).filter(isUnsettled)
  const decided = {
    decision,
    note: note.slice(0, 1000),
    decided_by_id: decidedById,
    decided_at: storedInstant(now()),
    proposal_id: proposalId ?? null,
  }
  await trx
    .from('revocation_effects')
    .whereIn(
      'id',
      open.map(({ id }) => id)
    )
    .update(decided)

  return open.map(({ revocation_id: revocation }) => revocation)
}
