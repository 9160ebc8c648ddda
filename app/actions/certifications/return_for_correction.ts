import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertCaseWorker } from '#actions/certifications/assert_case_worker'
import { takeStep } from '#actions/certifications/take_step'
import { askForCorrection, type CorrectionList } from '#actions/corrections/ask_for_correction'
import ExaminationItem from '#models/examination_item'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { certificationTargets } from '#queries/corrections/certification_targets'
import { ASSESSMENT } from '#rules/certifications/assessment_document'
import { gateIsTouched } from '#rules/certifications/gate_checks'
import type { Gate } from '#rules/certifications/scheme_definition'
import { caseOfCertification } from '#services/papers/case_of_certification'
import type { Actor } from '#values/actor'

/**
 * 補正依頼（第6条第2項）, before the review or in its course; reviews stay where they are. The processing period stands still.
 * @throws RuleViolation `correction_empty`, `correction_target_unknown`, `correction_due_past`
 */
export function returnForCorrection(certificationId: number, list: CorrectionList, actor: Actor) {
  return takeStep(certificationId, 'returnForCorrection', actor, async ({ row, trx }) => {
    await assertCaseWorker(trx, row, actor)
    const scheme = await definitionOfEdition(row.schemeEditionId, trx)
    const places = await certificationTargets(row, trx)
    const head = await caseOfCertification(row, scheme, trx)
    const facts = await askForCorrection(trx, row, { type: 'certification', stage: ASSESSMENT, list, places, head }, actor)
    await reopenGates(trx, row.id, scheme.gates, facts.targets)

    return facts
  })
}

/** What the clerk answered about the places that go back is asked again when they return. */
async function reopenGates(trx: TransactionClientContract, certificationId: number, gates: Gate[], targets: string[]) {
  const touched = gates.filter((gate) => gateIsTouched(gate, targets)).map(({ code }) => code)
  await ExaminationItem.query({ client: trx }).where({ certificationId, stage: 'gates' }).whereIn('code', touched).delete()
}
