import { inTransaction } from '#actions/in_transaction'
import { postToDesk } from '#actions/letters/post_to_desk'
import Certificate from '#models/certificate'
import ChangeReport from '#models/change_report'
import { RuleViolation } from '#rules/rule_violation'
import type { ChangeKind } from '#values/change_kinds'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import type { Day } from '#values/day'

export interface ReportedChange {
  kind: ChangeKind
  field: string | null
  changedOn: Day
  description: string
}

/**
 * 変更届: what changed at a company since it was certified. It changes no certificate; the desk reads it.
 * @throws RuleViolation `certificate_not_held`, `change_ahead`, `no_field_chosen`
 */
export const reportChange = (certificationId: number, change: ReportedChange, actor: Actor): Promise<ChangeReport> =>
  inTransaction(async (trx) => {
    await trx.from('certifications').where('id', certificationId).increment('version', 1)
    const held = await Certificate.query({ client: trx }).where({ certificationId, companyId: actor.companyId! })
    if (held.length === 0) throw new RuleViolation('certificate_not_held')
    if (change.changedOn > today()) throw new RuleViolation('change_ahead')
    const field = change.kind === 'practice' ? change.field : null
    if (change.kind === 'practice' && !held.some((one) => one.field === field)) throw new RuleViolation('no_field_chosen')

    const report = await ChangeReport.create(
      { ...change, field, certificationId, companyId: actor.companyId!, reportedById: actor.id!, reportedAt: now() },
      { client: trx }
    )
    const path = `/office/certifications/change-reports/${report.id}`
    await postToDesk(
      trx,
      { desk: 'certifications', post: 'clerk' },
      { happening: `change_report:${report.id}`, template: 'change_reported', path, certificationId }
    )

    return report
  })
