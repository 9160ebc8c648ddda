import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeStep } from '#actions/approvals/take_step'
import { storedInstant } from '#models/columns'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import type { SubjectType } from '#workflows/binding_acts'

interface Subject {
  type: SubjectType
  id: number
}

/** A case that is returned or withdrawn takes its open proposal with it; call it after the case is locked. */
export async function voidProposals(trx: TransactionClientContract, subject: Subject, actor: Actor, because: string) {
  const open = await trx.from('proposals').where({ subject_type: subject.type, subject_id: subject.id, state: 'open' }).select('id')

  for (const { id } of open) {
    await takeStep(id, 'void', actor, () => ({ because }), trx)
    await trx
      .from('proposals')
      .where('id', id)
      .update({ awaiting_post: null, closed_at: storedInstant(now()) })
  }
}
