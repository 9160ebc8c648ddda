import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleViolation } from '#rules/rule_violation'

/**
 * Nothing is granted or finalised by a tier whose certificate was revoked before the office has said what becomes of it.
 * @throws RuleViolation `effect_undecided`
 */
export async function assertEffectsDecided(trx: TransactionClientContract, claimId: number) {
  const open = await trx.from('revocation_effects').where('claim_id', claimId).whereNull('decision').select('id').first()
  if (open) throw new RuleViolation('effect_undecided')
}
