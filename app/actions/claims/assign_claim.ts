import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Claim from '#models/claim'
import InternalNote from '#models/internal_note'
import { heldFunction } from '#queries/approvals/held_function'
import { RuleViolation } from '#rules/rule_violation'
import { today } from '#values/clock'
import type { Actor } from '#values/actor'

/**
 * A clerk takes a case, or the one who has it hands it over with a note. Who may not work on it cannot get it.
 * @throws RuleViolation `own_company`, `four_eyes`, `already_taken`, `not_a_clerk`
 */
export function assignClaim(claimId: number, to: number, actor: Actor, note?: string | null) {
  return inTransaction(async (trx) => {
    await trx.from('claims').where('id', claimId).increment('version', 1)
    const claim = await Claim.query({ client: trx }).where('id', claimId).firstOrFail()
    if (claim.assigneeId === to) return claim

    const isHandOver = claim.assigneeId === actor.id
    if (claim.assigneeId && !isHandOver) throw new RuleViolation('already_taken')
    if (!isHandOver && to !== actor.id) throw new RuleViolation('take_first')
    const clerk = await trx
      .from('staff_posts')
      .where({ user_id: to, desk: 'claims', post: 'clerk' })
      .where('since', '<=', today())
      .where((query) => query.whereNull('until').orWhere('until', '>=', today()))
      .select('id')
      .first()
    if (!clerk) throw new RuleViolation('not_a_clerk')
    const { held, isOwnCompany } = await heldFunction({ type: 'claim', id: claim.id, companyId: claim.companyId }, to, trx)
    if (isOwnCompany) throw new RuleViolation('own_company')
    if (held && held !== 'case_worker') throw new RuleViolation('four_eyes')

    const changes = { before: claim.assigneeId, after: to }
    await claim.merge({ assigneeId: to }).save()
    await recordAudit(trx, { actor, action: 'claim.assigned', subject: { type: 'claim', id: claim.id }, changes })
    if (note) await InternalNote.create({ claimId, kind: 'handover', body: note, authorId: actor.id! }, { client: trx })

    return claim
  })
}
