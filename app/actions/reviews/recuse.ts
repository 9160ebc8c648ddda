import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeStep } from '#actions/reviews/take_step'
import { tellCaseClerks } from '#actions/reviews/tell_case_clerks'
import type ReviewAssignment from '#models/review_assignment'
import type { Actor } from '#values/actor'

/** 除斥: the assignment is taken out, its scores count no more, and the clerk is told that somebody else is needed. */
export async function recuse(trx: TransactionClientContract, { id, certificationId }: ReviewAssignment, actor: Actor, because: 'declared' | 'found') {
  const recused = await takeStep(id, 'recuse', actor, ({ row, at }) => {
    row.answeredAt ??= at
    return { because }
  }, trx)
  await tellCaseClerks(trx, { certificationId, happening: `review:${id}:recused`, template: 'reviewer_out' })

  return recused
}
