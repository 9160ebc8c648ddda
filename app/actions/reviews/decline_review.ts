import { inOwnCase } from '#actions/reviews/in_own_case'
import { takeStep } from '#actions/reviews/take_step'
import { tellCaseClerks } from '#actions/reviews/tell_case_clerks'
import type { Actor } from '#values/actor'

/** 審査の辞退, before or after it was accepted. */
export const declineReview = (assignmentId: number, reason: string, actor: Actor) =>
  inOwnCase(assignmentId, actor, async ({ trx, assignment }) => {
    const work = ({ row, at }: { row: typeof assignment; at: typeof row.answeredAt }) => {
      row.merge({ answeredAt: row.answeredAt ?? at, endReason: reason })
      return { reason }
    }
    const declined = await takeStep(assignment.id, 'decline', actor, work, trx)
    const { id, certificationId } = assignment
    await tellCaseClerks(trx, { certificationId, happening: `review:${id}:declined`, template: 'reviewer_out' })

    return declined
  })
