import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { CertificationContent } from '#actions/certifications/propose_certification'
import { takeStep } from '#actions/certifications/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import { endReviews } from '#actions/reviews/end_reviews'
import type Proposal from '#models/proposal'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { declinePaper } from '#services/papers/decline_paper'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

/** 不認定（第9条第2項）, with reason and article; executed by the last approval. */
export function decline(trx: TransactionClientContract, certificationId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    certificationId,
    'decline',
    approver,
    async ({ row: certification, at }) => {
      const content = proposal.payload as CertificationContent
      const scheme = await definitionOfEdition(certification.schemeEditionId, trx)
      const [decidedOn, data] = [dayOf(at), await declinePaper(certification, scheme, content, trx)]
      const number = await drawNoticeNumber(trx, scheme.department, decidedOn)
      await issueNotice(trx, { certificationId, kind: 'decline', form: null, number, issuedOn: decidedOn, data })
      await endReviews(trx, certificationId, 'declined')
      certification.merge({ concludedAt: at, dueOn: null, dueDaysLeft: null })
      const path = `/companies/${certification.companyId}/certifications/${certificationId}`
      await postToCompany(trx, certification.companyId, `certification:${certificationId}:declined`, 'declined', {
        path,
        number: certification.number,
      })

      return { reason: content.reason!, article: content.article!, notice: number, proposal: proposal.id }
    },
    trx
  )
}
