import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { DISCLOSED } from '#queries/audit/disclosures'
import type { Actor } from '#values/actor'

/** An auditor says for what personal data are needed; for the rest of the day they are shown to this auditor. */
export const disclose = (subject: { type: string; id: number }, purpose: string, actor: Actor) =>
  inTransaction((trx) => recordAudit(trx, { actor, action: DISCLOSED, subject, changes: { purpose } }))
