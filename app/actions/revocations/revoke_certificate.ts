import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { listEffects } from '#actions/claims/list_effects'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import { takeStep } from '#actions/revocations/take_step'
import type CertificateRevocation from '#models/certificate_revocation'
import type Proposal from '#models/proposal'
import { schemeOfCase } from '#queries/revocations/scheme_of_case'
import { revocationPaper } from '#services/papers/revocation_papers'
import type { Actor } from '#values/actor'
import { dayOf, type Day } from '#values/day'

/**
 * 認定の取消し（第13条第1項）, executed by the last approval: the certificates hold no more from today. The claims that used
 * them are listed for the office to decide; none changes by itself.
 */
export function revokeCertificate(trx: TransactionClientContract, revocationId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    revocationId,
    'revokeCertificate',
    approver,
    async ({ row: revocation, at }) => {
      const { certificationId, companyId, fields, reason, article } = revocation
      const revokedOn = dayOf(at)
      await trx
        .from('certificates')
        .where('certification_id', certificationId)
        .whereIn('field', fields)
        .whereNull('revoked_on')
        .update({ revoked_on: revokedOn })
      revocation.merge({ revokedOn })
      const notice = await tell(trx, revocation, revokedOn)
      const path = `/companies/${companyId}/certificates/revocations/${revocationId}`
      await postToCompany(trx, companyId, `revocation:${revocationId}:revoked`, 'certificate_of_company_revoked', { path })

      return { fields, reason, article, notice, proposal: proposal.id, claims: await listEffects(trx, revocation) }
    },
    trx
  )
}

async function tell(trx: TransactionClientContract, revocation: CertificateRevocation, revokedOn: Day): Promise<string> {
  const { certification, scheme } = await schemeOfCase(revocation.certificationId, trx)
  const data = await revocationPaper(revocation, certification, scheme, revokedOn, trx)
  const number = await drawNoticeNumber(trx, scheme.department, revokedOn)
  const belongs = { certificationId: certification.id, revocationId: revocation.id }
  await issueNotice(trx, { ...belongs, kind: 'revocation', form: null, number, issuedOn: revokedOn, data })

  return number
}
