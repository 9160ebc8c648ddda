import { inTransaction } from '#actions/in_transaction'
import InternalNote from '#models/internal_note'
import { heldFunction } from '#queries/approvals/held_function'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { caseKey, OFFICE_CASES, type OfficeCase } from '#values/office_cases'

/**
 * A note for the office only: a thought, or what was said on the telephone.
 * @throws RuleViolation `own_company`
 */
export function writeNote(subject: OfficeCase, note: { kind: 'note' | 'telephone'; body: string }, actor: Actor) {
  return inTransaction(async (trx) => {
    const written = await InternalNote.create({ ...caseKey(subject), ...note, authorId: actor.id! }, { client: trx })
    const { company_id: companyId } = await trx
      .from(OFFICE_CASES[subject.type].table)
      .where('id', subject.id)
      .select('company_id')
      .firstOrFail()
    const { isOwnCompany } = await heldFunction({ ...subject, companyId }, actor.id!, trx)
    if (isOwnCompany) throw new RuleViolation('own_company')

    return written
  })
}
