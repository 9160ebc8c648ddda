import { writeInvitation } from '#actions/invitations/write_invitation'
import { lockCompany } from '#actions/companies/lock_company'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { RuleViolation } from '#rules/rule_violation'

interface MemberInvitation {
  companyId: number
  email: string
  kind: 'administrator' | 'member'
  invitedById: number
  locale: 'ja' | 'en'
}

/** Invites a person by mail to act for the company; the invitation works for seven days. */
export async function inviteMember(invitation: MemberInvitation) {
  const { companyId, email, kind, invitedById } = invitation

  await inTransaction(async (trx) => {
    await lockCompany(trx, companyId)
    const belongs = await trx
      .from('affiliations')
      .join('users', 'users.id', 'affiliations.user_id')
      .where({ 'affiliations.company_id': companyId, 'users.email': email })
      .whereNull('affiliations.until')
      .whereIn('affiliations.kind', ['administrator', 'member'])
      .select('affiliations.id')
      .first()
    if (belongs) throw new RuleViolation('already_member', { email })

    const id = await writeInvitation(trx, invitation)
    await recordAudit(trx, {
      actor: { id: invitedById, as: 'applicant' },
      action: 'invitation.sent',
      subject: { type: 'invitation', id },
      changes: { email: [null, email], kind: [null, kind], companyId: [null, companyId] },
    })
  })
}
