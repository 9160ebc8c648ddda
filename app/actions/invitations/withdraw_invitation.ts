import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

interface Withdrawal {
  invitationId: number
  /** null for the office's invitations */
  companyId: number | null
  actor: { id: number; as: string }
}

/** An open invitation no longer works; one that was accepted stays accepted. */
export async function withdrawInvitation({ invitationId, companyId, actor }: Withdrawal) {
  await inTransaction(async (trx) => {
    const open = trx.from('invitations').where('id', invitationId).whereNull('accepted_at').whereNull('withdrawn_at')
    if (companyId) open.where('company_id', companyId)
    else open.whereNull('company_id')
    const [withdrawn] = [await open.update({ withdrawn_at: storedInstant(now()) })].flat() as number[]
    if (withdrawn) await recordAudit(trx, { actor, action: 'invitation.withdrawn', subject: { type: 'invitation', id: invitationId } })
  })
}
