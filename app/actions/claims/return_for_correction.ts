import { assertCaseWorker } from '#actions/claims/examine'
import { reopenChecks } from '#actions/claims/reopen_checks'
import { takeStep } from '#actions/claims/take_step'
import { askForCorrection, type CorrectionList } from '#actions/corrections/ask_for_correction'
import { claimTargets } from '#queries/corrections/claim_targets'
import { examinedStageOf } from '#rules/claims/examined_stage'
import { caseOfPaper } from '#services/papers/case_of_paper'
import type { Actor } from '#values/actor'

/**
 * 補正依頼（第7条第2項）・実績報告の補正依頼（第9条第2項）. The processing period stands still until the answer.
 * @throws RuleViolation `correction_empty`, `correction_target_unknown`, `correction_due_past`
 */
export function returnForCorrection(claim: { id: number; stage: 'application' | 'report' }, list: CorrectionList, actor: Actor) {
  return takeStep(claim.id, claim.stage === 'report' ? 'returnReport' : 'returnForCorrection', actor, async ({ row, trx }) => {
    await assertCaseWorker(trx, row, actor)
    const stage = examinedStageOf(row.state)
    const asked = { type: 'claim', stage, list, places: await claimTargets(row, trx), head: await caseOfPaper(row, trx) } as const
    const facts = await askForCorrection(trx, row, asked, actor)
    await reopenChecks(trx, row.id, stage, facts.targets)

    return facts
  })
}
