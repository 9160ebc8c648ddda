import { acknowledge } from '#actions/claims/acknowledge'
import { answerCorrection } from '#actions/claims/answer_correction'
import { takeStep } from '#actions/claims/take_step'
import PerformanceReport from '#models/performance_report'
import type { Actor } from '#values/actor'
import { sumOf } from '#values/yen'

/** 実績報告の補正（第9条第2項） */
export function resubmitReport(claimId: number, actor: Actor) {
  return takeStep(claimId, 'resubmitReport', actor, async ({ row: claim, trx, at }) => {
    const { sheet, round, targets } = await answerCorrection(claim, at, trx)
    const eligibleCost = sumOf(sheet.lines.map(({ netAmount }) => netAmount))
    await PerformanceReport.query({ client: trx }).where({ claimId }).update({ eligibleCost })
    await acknowledge(trx, claim, { ...sheet, amount: sheet.explanation.amount }, 'reportCorrection', at)

    return { round, targets, eligibleCost }
  })
}
