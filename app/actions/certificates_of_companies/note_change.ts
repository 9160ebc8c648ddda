import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import ChangeReport from '#models/change_report'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * The desk has read a report of change, and what it makes of it. Whether a certificate is to be revoked is another matter.
 * @throws RuleViolation `change_noted`
 */
export const noteChange = (reportId: number, note: string | null, actor: Actor): Promise<ChangeReport> =>
  inTransaction(async (trx) => {
    await trx.from('change_reports').where('id', reportId).increment('version', 1)
    const report = await ChangeReport.query({ client: trx }).where('id', reportId).firstOrFail()
    if (report.notedAt) throw new RuleViolation('change_noted')
    await report.merge({ notedById: actor.id, notedAt: now(), note }).save()
    await recordAudit(trx, { actor, action: 'change_report.noted', subject: { type: 'change_report', id: reportId }, changes: { note } })

    return report
  })
