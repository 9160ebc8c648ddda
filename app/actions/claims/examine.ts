import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertNothingProposed } from '#actions/approvals/assert_nothing_proposed'
import { holdFunction } from '#actions/approvals/hold_function'
import { inTransaction } from '#actions/in_transaction'
import Claim from '#models/claim'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { examinedStageOf } from '#rules/claims/examined_stage'
import type { FormStage } from '#rules/claims/stage_of'
import { turnOf } from '#workflows/claim_turn'
import { claimWorkflow } from '#workflows/claim_workflow'

interface Examined {
  claim: Claim
  stage: FormStage
  trx: TransactionClientContract
}

/**
 * A clerk's work on a case that waits for the office: locks it, and lets only its own clerk at it, as case worker,
 * while nothing is proposed.
 * @throws RuleViolation `not_under_examination`, `not_assignee`, `proposal_open`, `own_company`, `four_eyes`
 */
export function examine<T>(claimId: number, actor: Actor, work: (examined: Examined) => Promise<T>): Promise<T> {
  return inTransaction(async (trx) => {
    await trx.from('claims').where('id', claimId).increment('version', 1)
    const claim = await Claim.query({ client: trx }).where('id', claimId).firstOrFail()
    await assertCaseWorker(trx, claim, actor)
    await assertNothingProposed(trx, { type: 'claim', id: claimId })

    return work({ claim, stage: examinedStageOf(claim.state), trx })
  })
}

/** @throws RuleViolation `own_company`, `four_eyes`, `not_under_examination`, `not_assignee` */
export async function assertCaseWorker(trx: TransactionClientContract, claim: Claim, actor: Actor) {
  await holdFunction(trx, { type: 'claim', id: claim.id, companyId: claim.companyId }, actor.id!, 'case_worker')
  if (turnOf(claim.state) !== 'claims')
    throw new RuleViolation('not_under_examination', { state: claimWorkflow.states[claim.state].office })
  if (claim.assigneeId !== actor.id) throw new RuleViolation('not_assignee')
}
