import { voidProposals } from '#actions/approvals/void_proposals'
import { workOn } from '#actions/revocations/locked_revocation'
import { takeStep } from '#actions/revocations/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import type { Actor } from '#values/actor'

/** 取消しをしない決定（第13条第3項）: the certificates hold on; the company is told. */
export const dropRevocation = (id: number, reason: string, actor: Actor) =>
  takeStep(id, 'drop', actor, async ({ row: revocation, trx }) => {
    await workOn(trx, revocation, actor)
    await voidProposals(trx, { type: 'certificate_revocation', id }, actor, 'dropped')
    const { companyId } = revocation
    await postToCompany(trx, companyId, `revocation:${id}:dropped`, 'revocation_dropped', {
      path: `/companies/${companyId}/certificates/revocations/${id}`,
    })

    return { reason }
  })
