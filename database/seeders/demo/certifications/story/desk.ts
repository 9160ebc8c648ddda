/** What the desk does with a case. */
import db from '@adonisjs/lucid/services/db'
import { approve } from '#actions/approvals/approve'
import { assignCertification } from '#actions/certifications/assign_certification'
import { checkGates } from '#actions/certifications/check_gates'
import { returnForCorrection } from '#actions/certifications/return_for_correction'
import { inviteReviewer } from '#actions/reviews/invite_reviewer'
import Certification from '#models/certification'
import Proposal from '#models/proposal'
import { gatesOf } from '#queries/certifications/gates_of'
import type { Actor } from '#values/actor'
import { officeCalendar } from '#values/business_calendar'
import { today } from '#values/clock'
import { addDays } from '#values/day'
import type { Cast } from '#database/seeders/demo/certifications/cast'

/** 担当と形式確認: every gate that waits for a hand is met, but for one that is not. */
export async function take(certificationId: number, { clerk }: Cast, unmet: string | null = null) {
  await assignCertification(certificationId, clerk.id!, clerk)
  const gates = await gatesOf(await Certification.findOrFail(certificationId), db.connection())
  const passed = gates
    .filter(({ code, isOpen }) => isOpen && code !== unmet)
    .map(({ code }) => ({ code, result: 'passed' as const, note: '写しで確認した。' }))
  const failed = unmet
    ? [{ code: unmet, result: 'failed' as const, note: '登記事項証明書で、大企業が資本の過半を持つことを確認した。' }]
    : []
  await checkGates(certificationId, [...passed, ...failed], clerk)
}

export const invite = (certificationId: number, { id }: Actor, { clerk }: Cast, fields: string[] = []) =>
  inviteReviewer(certificationId, { reviewerId: id!, kind: fields.length > 0 ? 'expert' : 'reviewer', fields }, clerk)

export const sendBack = (certificationId: number, item: string, { clerk }: Cast) =>
  returnForCorrection(
    certificationId,
    {
      dueOn: officeCalendar.nextOpen(addDays(today(), 14)),
      message: 'お手数ですが、次の1点を直してください。',
      entries: [
        {
          target: `items.${item}.evidence`,
          reasonCode: 'DOC-UNREADABLE',
          whatIsWrong: '表の右半分が切れていて、人数を読み取れません。',
          howToMend: '表の全体が写った資料に差し替えてください（氏名は書かないでください）。',
        },
      ],
    },
    clerk
  )

/** The next post of the route approves. */
export async function approveNext(proposalId: number, { chiefs }: Cast, comment: string | null = null) {
  const { awaitingPost } = await Proposal.findOrFail(proposalId)
  await approve(proposalId, chiefs[awaitingPost!]!, comment)
}
