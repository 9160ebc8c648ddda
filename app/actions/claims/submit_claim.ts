import type { DateTime } from 'luxon'
import { acknowledge } from '#actions/claims/acknowledge'
import { lockedSheet } from '#actions/claims/locked_sheet'
import { reserve } from '#actions/claims/keep_ledger'
import { takeStep } from '#actions/claims/take_step'
import { writeRows } from '#actions/claims/write_rows'
import { drawSerial } from '#actions/office/draw_serial'
import { isOpenAt } from '#rules/claims/application_window'
import { dueOn } from '#rules/claims/due_days'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'
import { claimNumber } from '#values/document_number'
import { sumOf, yen } from '#values/yen'

/**
 * 交付申請（第6条）. Counted as of the moment the request began, so that one begun before closing completes.
 * @throws RuleViolation `not_open` outside the window, `problems_left` while something is wrong
 */
export function submitClaim(claimId: number, actor: Actor, receivedAt: DateTime) {
  return takeStep(claimId, 'submit', actor, async ({ row: claim, trx }) => {
    const arrivedOn = dayOf(receivedAt)
    const sheet = await lockedSheet(claim, arrivedOn, trx)
    if (!isOpenAt(sheet.terms.window, receivedAt)) throw new RuleViolation('not_open')
    if (sheet.problems.length > 0) throw new RuleViolation('problems_left', { count: sheet.problems.length })

    const { programme, fiscalYear, standardDays } = sheet.terms
    const number = claimNumber(fiscalYear, programme.claimSign, await drawSerial(trx, fiscalYear, programme.claimSign))
    const eligibleCost = sumOf(sheet.lines.map(({ netAmount }) => netAmount))
    const claimedAmount = yen(sheet.explanation.amount)
    claim.merge({ number, submittedAt: receivedAt, arrivedOn, tier: sheet.tier.name, tierJudgedOn: arrivedOn, companyFacts: sheet.company })
    claim.merge({ eligibleCost, claimedAmount, dueOn: dueOn(arrivedOn, standardDays), searchText: `${claim.searchText} ${number}`.slice(0, 500) })

    await writeRows(trx, claim, sheet)
    await reserve(trx, claim, claimedAmount)
    await acknowledge(trx, claim, { ...sheet, amount: claimedAmount }, 'application', receivedAt)
    return { number, tier: sheet.tier.name, eligibleCost, claimedAmount, files: sheet.files.map(({ id, sha256 }) => ({ id, sha256 })) }
  })
}
