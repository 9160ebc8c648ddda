import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import type Certification from '#models/certification'
import type CertificateRevocation from '#models/certificate_revocation'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { hearingPaper } from '#services/papers/revocation_papers'

interface About {
  certification: Certification
  scheme: SchemeInForce
  isPostponed: boolean
}

/** 弁明の機会の付与通知書, numbered, and the letter that says it has come. */
export async function issueHearingNotice(trx: TransactionClientContract, revocation: CertificateRevocation, about: About): Promise<string> {
  const { certification, scheme, isPostponed } = about
  const { id, companyId, noticedOn } = revocation
  const data = await hearingPaper(revocation, certification, scheme, isPostponed, trx)
  const number = await drawNoticeNumber(trx, scheme.department, noticedOn)
  const paper = { kind: 'hearing', form: null, number, issuedOn: noticedOn, data } as const
  const notice = await issueNotice(trx, { certificationId: certification.id, revocationId: id, ...paper })
  await postToCompany(trx, companyId, `revocation:${id}:notice:${notice.id}`, isPostponed ? 'hearing_postponed' : 'hearing', {
    path: `/companies/${companyId}/certificates/revocations/${id}`,
  })

  return number
}
