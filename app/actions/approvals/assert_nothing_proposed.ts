import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleViolation } from '#rules/rule_violation'
import type { SubjectType } from '#workflows/binding_acts'

/** @throws RuleViolation `proposal_open` */
export async function assertNothingProposed(trx: TransactionClientContract, { type, id }: { type: SubjectType; id: number }) {
  const open = await trx.from('proposals').where({ subject_type: type, subject_id: id, state: 'open' }).select('id').first()
  if (open) throw new RuleViolation('proposal_open')
}
