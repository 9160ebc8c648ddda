import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Proposal from '#models/proposal'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/** 認定の取消し（第13条第1項）, executed by the last approval. */
export async function revokeCertificate(_trx: TransactionClientContract, _revocationId: number, _approver: Actor, _proposal: Proposal) {
  throw new RuleViolation('not_open')
}
