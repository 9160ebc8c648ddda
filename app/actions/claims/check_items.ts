import { examine } from '#actions/claims/examine'
import { noteExamined } from '#actions/claims/note_examined'
import { answerChecks, type CheckedItem } from '#actions/office/answer_checks'
import { examinationOf } from '#queries/office/examination_of'
import type { Actor } from '#values/actor'

/**
 * 審査票の記入: what a person found.
 * @throws RuleViolation `check_unknown` or `check_note_missing`
 */
export function checkItems(claimId: number, checked: CheckedItem[], actor: Actor) {
  return examine(claimId, actor, async ({ claim, stage, trx }) => {
    const items = await examinationOf(claim, trx)
    await answerChecks(trx, { subject: { type: 'claim', id: claim.id }, stage, items }, checked, actor)
    await noteExamined(claim, trx)
  })
}
