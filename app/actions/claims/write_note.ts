import { inTransaction } from '#actions/in_transaction'
import Claim from '#models/claim'
import InternalNote from '#models/internal_note'
import { heldFunction } from '#queries/approvals/held_function'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * A note for the office only: a thought, or what was said on the telephone.
 * @throws RuleViolation `own_company`
 */
export function writeNote(claimId: number, note: { kind: 'note' | 'telephone'; body: string }, actor: Actor) {
  return inTransaction(async (trx) => {
    const written = await InternalNote.create({ claimId, ...note, authorId: actor.id! }, { client: trx })
    const { companyId } = await Claim.findOrFail(claimId, { client: trx })
    const { isOwnCompany } = await heldFunction({ type: 'claim', id: claimId, companyId }, actor.id!, trx)
    if (isOwnCompany) throw new RuleViolation('own_company')

    return written
  })
}
