import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import User from '#models/user'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

/** A case on which the two accounts hold different functions: it was handled with fewer than four eyes. */
export interface Overlap {
  subjectType: string
  subjectId: number
  held: string[]
}

/**
 * Two accounts are found to be one person's: the first is closed, and both count as one from now on.
 * Cases on which they held two functions are reported and written into the trail; the person can act on them no more.
 * @throws RuleViolation `same_account`
 */
export const mergeAccounts = (closedId: number, keptId: number, actor: { id: number | null; as: string }): Promise<Overlap[]> =>
  inTransaction(async (trx) => {
    await trx.from('users').whereIn('id', [closedId, keptId]).increment('id', 0)
    const closed = await User.findOrFail(closedId, { client: trx })
    const kept = await User.findOrFail(keptId, { client: trx })
    if (closed.id === kept.id || kept.mergedIntoId) throw new RuleViolation('same_account')

    await trx.from('users').where('merged_into_id', closed.id).update({ merged_into_id: kept.id })
    await closed.merge({ mergedIntoId: kept.id, deactivatedAt: closed.deactivatedAt ?? now() }).save()
    const functions = await trx.from('case_functions').whereIn('user_id', [closed.id, kept.id]).orderBy('id').select('*')
    const overlaps = overlapsOf(functions)
    const changes = { mergedInto: [null, kept.id], overlaps }
    await recordAudit(trx, { actor, action: 'user.merged', subject: { type: 'user', id: closed.id }, changes })

    return overlaps
  })

function overlapsOf(functions: { subject_type: string; subject_id: number; held: string }[]): Overlap[] {
  const cases = Object.groupBy(functions, (row) => `${row.subject_type}:${row.subject_id}`)

  return Object.values(cases)
    .map((rows) => ({ subjectType: rows![0]!.subject_type, subjectId: rows![0]!.subject_id, held: [...new Set(rows!.map(({ held }) => held))] }))
    .filter(({ held }) => held.length > 1)
}
