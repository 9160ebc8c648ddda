import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Proposal from '#models/proposal'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/** 不認定（第9条第2項）, executed by the last approval. */
export async function decline(_trx: TransactionClientContract, _certificationId: number, _approver: Actor, _proposal: Proposal) {
  throw new RuleViolation('not_open')
}
