import { holdFunction } from '#actions/approvals/hold_function'
import { takeStep } from '#actions/payments/take_step'
import Payment from '#models/payment'
import PaymentRun from '#models/payment_run'
import { partsOfRun } from '#queries/payments/parts_of_run'
import { RuleViolation } from '#rules/rule_violation'
import { dropBankFile, keepBankFile } from '#services/payments/bank_file_store'
import { fileOfRun } from '#services/payments/file_of_run'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { paymentRunWorkflow } from '#workflows/payment_run_workflow'

/**
 * Releases a run for the bank: another person than the builder. The file is made from the frozen payments,
 * stored and read back before the release is committed, and never made again.
 * @throws RuleViolation `builder_releases`, `value_day_passed` or `four_eyes`
 */
export async function releaseRun(runId: number, actor: Actor) {
  const built = await PaymentRun.findOrFail(runId)
  assertReleasable(built, actor)
  const payments = await Payment.query().where('paymentRunId', runId).orderBy('id')
  const file = await keepBankFile(runId, fileOfRun(built, payments))

  const release = takeStep(runId, 'release', actor, async ({ row: run, trx, at }) => {
    assertReleasable(run, actor)
    for (const part of await partsOfRun(runId, trx)) {
      await holdFunction(trx, { type: 'claim', id: part.claim_id, companyId: part.company_id }, actor.id!, 'run_releaser')
    }
    run.merge({ fileKey: file.key, fileSha256: file.sha256, releasedById: actor.id!, releasedAt: at })

    return { sha256: file.sha256, count: run.count, total: run.total }
  })
  return release.catch(async (refused) => {
    if (refused instanceof RuleViolation) await dropBankFile(file)
    throw refused
  })
}

function assertReleasable(run: PaymentRun, actor: Actor) {
  paymentRunWorkflow.assertAllows('release', run.state, actor.as)
  if (run.builtById === actor.id) throw new RuleViolation('builder_releases')
  if (run.valueOn <= today()) throw new RuleViolation('value_day_passed', { day: run.valueOn })
}
