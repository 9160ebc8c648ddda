import { acknowledge } from '#actions/claims/acknowledge'
import { answerCorrection } from '#actions/claims/answer_correction'
import { reserve } from '#actions/claims/keep_ledger'
import { takeStep } from '#actions/claims/take_step'
import type { Actor } from '#values/actor'
import { sumOf, yen } from '#values/yen'

/** 補正（第7条第2項）: number, arrival and tier stay those of the first submission; no window is asked. */
export function resubmitClaim(claimId: number, actor: Actor) {
  return takeStep(claimId, 'resubmit', actor, async ({ row: claim, trx, at }) => {
    const { sheet, round, targets } = await answerCorrection(claim, at, trx)
    const claimedAmount = yen(sheet.explanation.amount)
    claim.merge({ claimedAmount, eligibleCost: sumOf(sheet.lines.map(({ netAmount }) => netAmount)) })
    await reserve(trx, claim, claimedAmount)
    await acknowledge(trx, claim, { ...sheet, amount: claimedAmount }, 'correction', at)

    return { round, targets, claimedAmount }
  })
}
