import { acknowledge } from '#actions/claims/acknowledge'
import { lockedSheet } from '#actions/claims/locked_sheet'
import { takeStep } from '#actions/claims/take_step'
import { writeRows } from '#actions/claims/write_rows'
import Draft from '#models/draft'
import PerformanceReport from '#models/performance_report'
import { dueOn } from '#rules/claims/due_days'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'
import { sumOf } from '#values/yen'

/**
 * 実績報告（第9条）
 * @throws RuleViolation `report_not_begun`, `problems_left`
 */
export function reportPerformance(claimId: number, actor: Actor) {
  return takeStep(claimId, 'reportPerformance', actor, async ({ row: claim, trx, at }) => {
    const begun = await Draft.query({ client: trx }).where({ claimId, kind: 'report' }).first()
    if (!begun) throw new RuleViolation('report_not_begun')
    const sheet = await lockedSheet(claim, dayOf(at), trx)
    if (sheet.problems.length > 0) throw new RuleViolation('problems_left', { count: sheet.problems.length })

    const eligibleCost = sumOf(sheet.lines.map(({ netAmount }) => netAmount))
    await writeRows(trx, claim, sheet)
    await PerformanceReport.create({ claimId, eligibleCost, reportedOn: dayOf(at), reportedById: actor.id! }, { client: trx })
    claim.merge({ dueOn: dueOn(dayOf(at), sheet.terms.standardDays), dueDaysLeft: null })
    await acknowledge(trx, claim, { ...sheet, amount: sheet.explanation.amount }, 'report', at)

    return { eligibleCost, files: sheet.files.map(({ id, sha256 }) => ({ id, sha256 })) }
  })
}
