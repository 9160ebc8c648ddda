import { voidProposals } from '#actions/approvals/void_proposals'
import { takeStep } from '#actions/certifications/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import { issueNotice } from '#actions/notices/issue_notice'
import { leaveAgendas } from '#actions/panels/leave_agendas'
import { endReviews } from '#actions/reviews/end_reviews'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { caseOfCertification } from '#services/papers/case_of_certification'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

/** 取下げ（第10条）. What was being reviewed or approved ends with it. */
export function withdrawCertification(certificationId: number, actor: Actor, reason: string) {
  return takeStep(certificationId, 'withdraw', actor, async ({ row: certification, trx, at }) => {
    const { id, companyId, number, schemeEditionId } = certification
    await voidProposals(trx, { type: 'certification', id }, actor, 'withdrawn')
    await endReviews(trx, id, 'withdrawn')
    await leaveAgendas(trx, id)
    certification.merge({ dueOn: null, dueDaysLeft: null })
    if (number === null) return { reason }

    const scheme = await definitionOfEdition(schemeEditionId, trx)
    const data = { ...(await caseOfCertification(certification, scheme, trx)), withdrawnOn: dayOf(at), reason, grantNumber: null }
    await issueNotice(trx, { certificationId: id, kind: 'withdrawal', form: null, number: null, issuedOn: dayOf(at), data })
    await postToCompany(trx, companyId, `certification:${id}:withdrawn`, 'withdrawn', {
      path: `/companies/${companyId}/certifications/${id}`,
    })

    return { reason }
  })
}
