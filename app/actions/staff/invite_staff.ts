import { writeInvitation } from '#actions/invitations/write_invitation'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import type { Day } from '#values/day'

interface StaffInvitation {
  email: string
  posts: { desk: string; post: string; since: Day }[]
  invitedById: number
  locale: 'ja' | 'en'
}

/** Invites a person by mail to posts of the office; the posts begin when the invitation is accepted, or on their day. */
export async function inviteStaff({ email, posts, invitedById, locale }: StaffInvitation) {
  await inTransaction(async (trx) => {
    const id = await writeInvitation(trx, { companyId: null, email, kind: 'staff', payload: { posts }, invitedById, locale })
    await recordAudit(trx, {
      actor: { id: invitedById, as: 'administrator' },
      action: 'staff.invited',
      subject: { type: 'invitation', id },
      changes: { email: [null, email], posts: [null, posts] },
    })
  })
}
