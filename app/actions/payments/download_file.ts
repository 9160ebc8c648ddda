import { recordAudit } from '#actions/office/record_audit'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import PaymentRun from '#models/payment_run'
import { RuleViolation } from '#rules/rule_violation'
import { readBankFile } from '#services/payments/bank_file_store'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * The released file, the same bytes every time; who took it is written down before it is given.
 * @throws RuleViolation `not_released`
 */
export async function downloadFile(runId: number, actor: Actor) {
  const run = await PaymentRun.findOrFail(runId)
  if (!run.fileKey || !run.fileSha256) throw new RuleViolation('not_released')
  const sha256 = run.fileSha256
  const bytes = await readBankFile({ key: run.fileKey, sha256 })

  await inTransaction(async (trx) => {
    await trx.table('file_downloads').insert({ payment_run_id: runId, user_id: actor.id, sha256, downloaded_at: storedInstant(now()) })
    await recordAudit(trx, { actor, action: 'payment_run.downloaded', subject: { type: 'payment_run', id: runId }, changes: { sha256 } })
  })
  return { run, bytes }
}
