import { assertCaseWorker } from '#actions/certifications/assert_case_worker'
import { inCase } from '#actions/reviews/in_case'
import { takeStep } from '#actions/reviews/take_step'
import { tellReviewer } from '#actions/reviews/tell_reviewer'
import type { Actor } from '#values/actor'

/** 依頼の取りやめ by a clerk: somebody else is invited, or an expert's view is closed. */
export const endReview = (certificationId: number, assignmentId: number, reason: string, actor: Actor) =>
  inCase(certificationId, async ({ trx, certification }) => {
    await assertCaseWorker(trx, certification, actor)
    await trx.from('review_assignments').where({ id: assignmentId, certification_id: certificationId }).firstOrFail()
    const ended = await takeStep(
      assignmentId,
      'end',
      actor,
      ({ row }) => {
        row.endReason = reason
        return { reason }
      },
      trx
    )
    await tellReviewer(trx, { assignment: ended, what: 'ended', template: 'review_ended', path: '/office/certifications/reviews' })

    return ended
  })
