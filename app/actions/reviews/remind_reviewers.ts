import { eachApart } from '#actions/each_apart'
import { inTransaction } from '#actions/in_transaction'
import { tellReviewer } from '#actions/reviews/tell_reviewer'
import { remindable, type Remindable } from '#queries/certifications/remindable'

/** Reminds of an answer or a review shortly before it is due, and once more when it is late. */
export const remindReviewers = async () => eachApart(await remindable(), remind)

const remind = ({ id, reviewerId, what, template }: Remindable) =>
  inTransaction(async (trx) => {
    const locked = await trx.from('review_assignments').where({ id, is_live: true }).increment('version', 1)
    if (Number(locked) > 0) await tellReviewer(trx, { assignment: { id, reviewerId }, what, template })
  })
