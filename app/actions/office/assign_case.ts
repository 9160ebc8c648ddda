import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import InternalNote from '#models/internal_note'
import { heldFunction } from '#queries/approvals/held_function'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import { caseKey, OFFICE_CASES, type OfficeCase } from '#values/office_cases'

/**
 * A clerk takes a case that is nobody's, or hands over one's own, with a note.
 * @throws RuleViolation `own_company`, `four_eyes`, `already_taken`, `not_a_clerk`
 */
export function assignCase(
  subject: OfficeCase,
  to: number,
  actor: Actor,
  note?: string | null,
  assertFit: (trx: TransactionClientContract) => Promise<void> = async () => {}
) {
  const { table, desk } = OFFICE_CASES[subject.type]

  return inTransaction(async (trx) => {
    await trx.from(table).where('id', subject.id).increment('version', 1)
    const row = await trx.from(table).where('id', subject.id).select('assignee_id', 'company_id').firstOrFail()
    if (row.assignee_id === to) return

    const isHandOver = row.assignee_id === actor.id
    if (row.assignee_id && !isHandOver) throw new RuleViolation('already_taken')
    if (!isHandOver && to !== actor.id) throw new RuleViolation('take_first')
    await assertClerk(trx, desk, to)
    const { held, isOwnCompany } = await heldFunction({ ...subject, companyId: row.company_id }, to, trx)
    if (isOwnCompany) throw new RuleViolation('own_company')
    if (held && held !== 'case_worker') throw new RuleViolation('four_eyes')
    await assertFit(trx)

    await trx
      .from(table)
      .where('id', subject.id)
      .update({ assignee_id: to, updated_at: storedInstant(now()) })
    const changes = { before: row.assignee_id, after: to }
    await recordAudit(trx, { actor, action: `${subject.type}.assigned`, subject, changes })
    if (note) await InternalNote.create({ ...caseKey(subject), kind: 'handover', body: note, authorId: actor.id! }, { client: trx })
  })
}

async function assertClerk(trx: TransactionClientContract, desk: string, userId: number) {
  const clerk = await trx
    .from('staff_posts')
    .where({ user_id: userId, desk, post: 'clerk' })
    .where('since', '<=', today())
    .where((query) => query.whereNull('until').orWhere('until', '>=', today()))
    .select('id')
    .first()
  if (!clerk) throw new RuleViolation('not_a_clerk')
}
