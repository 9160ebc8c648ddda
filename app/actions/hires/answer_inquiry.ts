import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import { askedHires } from '#queries/hires/asked_hires'
import { answerProblem, type AnsweredHire } from '#rules/claims/hire_outcome'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'

export interface GivenAnswer extends AnsweredHire {
  outcomeId: number
}

/**
 * Writes what a company says of the people it was asked about. The same again changes nothing; another answer is one more row.
 * @returns how many answers were new
 * @throws RuleViolation `hire_answer_wrong`
 */
export const answerInquiry = (inquiryId: number, given: GivenAnswer[], actor: Actor): Promise<number> =>
  inTransaction(async (trx) => {
    await trx.from('hire_inquiries').where('id', inquiryId).increment('version', 1)
    const asked = await askedHires(inquiryId, trx)
    let written = 0
    for (const { outcomeId, answer, leftOn: typed } of given) {
      const hire = asked.find((one) => one.outcomeId === outcomeId)
      const leftOn = answer === 'left' ? typed : null
      if (!hire || answerProblem({ answer, leftOn }, hire.startsOn, today())) throw new RuleViolation('hire_answer_wrong')
      if (hire.current?.answer === answer && hire.current.leftOn === leftOn) continue

      const row = { hire_outcome_id: outcomeId, answer, left_on: leftOn, answered_by_id: actor.id, answered_at: storedInstant(now()) }
      const [id] = await trx.table('hire_answers').insert(row)
      await trx.from('hire_outcomes').where('id', outcomeId).update({ current_answer_id: id })
      written += 1
    }

    return written
  })
