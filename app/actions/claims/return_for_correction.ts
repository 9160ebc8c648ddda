import { voidProposals } from '#actions/approvals/void_proposals'
import { assertCaseWorker } from '#actions/claims/examine'
import { reopenChecks } from '#actions/claims/reopen_checks'
import { takeStep } from '#actions/claims/take_step'
import { raiseCorrection, type CorrectionEntry } from '#actions/corrections/raise_correction'
import { postToCompany } from '#actions/letters/post_to_company'
import { issueNotice } from '#actions/notices/issue_notice'
import { claimTargets } from '#queries/corrections/claim_targets'
import { daysLeft } from '#rules/claims/due_days'
import { correctionReasons } from '#rules/corrections/reasons'
import { RuleViolation } from '#rules/rule_violation'
import { caseOfPaper } from '#services/papers/case_of_paper'
import { placeInWords } from '#services/papers/place_in_words'
import type { CorrectionData } from '#services/papers/notice_data'
import type { Actor } from '#values/actor'
import { dayOf, type Day } from '#values/day'
import { examinedStageOf } from '#rules/claims/examined_stage'

export interface CorrectionList {
  dueOn: Day
  message: string | null
  entries: CorrectionEntry[]
}

/**
 * 補正依頼（第7条第2項）・実績報告の補正依頼（第9条第2項）. The processing period stands still until the answer.
 * @throws RuleViolation `correction_empty`, `correction_target_unknown`, `correction_due_past`
 */
export function returnForCorrection(claim: { id: number; stage: 'application' | 'report' }, list: CorrectionList, actor: Actor) {
  return takeStep(claim.id, claim.stage === 'report' ? 'returnReport' : 'returnForCorrection', actor, async ({ row, trx, at }) => {
    await assertCaseWorker(trx, row, actor)
    const stage = examinedStageOf(row.state)
    const { targets, valueAt } = await claimTargets(row, trx)
    assertComplete(list, new Set(targets.map(({ path }) => path)), dayOf(at))

    const request = await raiseCorrection(trx, { subject: { type: 'claim', id: row.id }, stage, ...list, oldValue: valueAt }, actor)
    if (row.dueOn) row.dueDaysLeft = daysLeft(row.dueOn, dayOf(at))

    const asked = list.entries.map(({ target }) => target)
    await reopenChecks(trx, row.id, stage, asked)
    await voidProposals(trx, { type: 'claim', id: row.id }, actor, 'returned')

    const data: CorrectionData = {
      ...(await caseOfPaper(row, trx)),
      of: stage,
      round: request.round,
      dueOn: list.dueOn,
      message: list.message,
      items: list.entries.map((entry) => ({
        place: placeInWords(targets.find(({ path }) => path === entry.target)!),
        reason: correctionReasons[entry.reasonCode],
        whatIsWrong: entry.whatIsWrong,
        howToMend: entry.howToMend,
      })),
    }
    await issueNotice(trx, { claimId: row.id, kind: 'correction', form: null, number: null, issuedOn: dayOf(at), data: { ...data } })
    const path = `/companies/${row.companyId}/claims/${row.id}`
    await postToCompany(trx, row.companyId, `claim:${row.id}:correction:${request.id}`, 'correction', {
      path,
      number: row.number,
      dueOn: list.dueOn,
    })

    return { round: request.round, dueOn: list.dueOn, targets: asked }
  })
}

function assertComplete({ entries, dueOn }: CorrectionList, known: Set<string>, today: Day) {
  if (entries.length === 0) throw new RuleViolation('correction_empty')
  if (entries.some(({ target }) => !known.has(target))) throw new RuleViolation('correction_target_unknown')
  if (dueOn <= today) throw new RuleViolation('correction_due_past')
}
