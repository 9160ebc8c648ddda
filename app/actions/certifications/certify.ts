import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Proposal from '#models/proposal'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/** 認定・表彰（第9条第1項）, executed by the last approval. */
export async function certify(_trx: TransactionClientContract, _certificationId: number, _approver: Actor, _proposal: Proposal) {
  throw new RuleViolation('not_open')
}
