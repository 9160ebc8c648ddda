import { onEnrolment } from '#actions/courses/leave'
import { takeStep } from '#actions/courses/take_step'
import type Enrolment from '#models/enrolment'
import { isPast } from '#rules/courses/closing'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

export type Amendment = Partial<Pick<Enrolment, 'answers' | 'contactEmail' | 'photoAllowed' | 'shared'>>

/**
 * 申込内容の変更. A place that the desk had approved is looked at again once its answers change, and stays held until then;
 * any other confirmed place stays confirmed. The same again changes nothing. Answers are fixed when the session begins;
 * where somebody chooses or draws among applications, when these close.
 * @throws RuleViolation `answers_fixed`
 */
export const amendApplication = (enrolmentId: number, amendment: Amendment, actor: Actor): Promise<Enrolment> =>
  onEnrolment(enrolmentId, async ({ trx, session, kind }, enrolment) => {
    const fields = Object.entries(amendment).filter(([name, value]) => differs(enrolment[name as keyof Amendment], value))
    if (fields.length === 0) return enrolment
    const isAnswered = fields.some(([name]) => name === 'answers')
    if (isAnswered && isPast(session.allocation === 'first_come' ? session.startsAt : session.applyUntil)) throw new RuleViolation('answers_fixed')
    const wasConfirmed = enrolment.state === 'confirmed'
    const row = await takeStep(enrolmentId, 'amend', actor, ({ row: amended }) => {
      amended.merge(Object.fromEntries(fields))
      return { fields: fields.map(([name]) => name) }
    }, trx)

    return wasConfirmed && !(kind.needsApproval && isAnswered) ? takeStep(row.id, 'confirm', actor, () => ({ seats: row.seats }), trx) : row
  })

const differs = (was: unknown, is: unknown) => JSON.stringify(was ?? null) !== JSON.stringify(is ?? null)
