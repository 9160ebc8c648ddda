import { assertNothingProposed } from '#actions/approvals/assert_nothing_proposed'
import { assertCaseWorker } from '#actions/certifications/assert_case_worker'
import { inTransaction } from '#actions/in_transaction'
import { answerChecks, type CheckedItem } from '#actions/office/answer_checks'
import Certification from '#models/certification'
import { gatesOf } from '#queries/certifications/gates_of'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { certificationWorkflow } from '#workflows/certification_workflow'

/**
 * 形式確認の記入: what the clerk found at each gate.
 * @throws RuleViolation `not_under_examination`, `not_assignee`, `proposal_open`, `own_company`, `four_eyes`, `check_unknown`, `check_note_missing`
 */
export function checkGates(certificationId: number, checked: CheckedItem[], actor: Actor) {
  return inTransaction(async (trx) => {
    await trx.from('certifications').where('id', certificationId).increment('version', 1)
    const certification = await Certification.query({ client: trx }).where('id', certificationId).firstOrFail()
    const { state } = certification
    if (state !== 'submitted') throw new RuleViolation('not_under_examination', { state: certificationWorkflow.states[state].office })
    await assertCaseWorker(trx, certification, actor)
    const subject = { type: 'certification', id: certificationId } as const
    await assertNothingProposed(trx, subject)

    const items = await gatesOf(certification, trx)
    if (checked.some(({ code, result }) => result === 'exempt' && !items.find((item) => item.code === code)?.mayNotApply))
      throw new RuleViolation('check_unknown')
    await answerChecks(trx, { subject, stage: 'gates', items }, checked, actor)
  })
}
