import { onEnrolment } from '#actions/courses/leave'
import { takeStep } from '#actions/courses/take_step'
import type Enrolment from '#models/enrolment'
import { isPast } from '#rules/courses/closing'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

export type Amendment = Partial<Pick<Enrolment, 'answers' | 'contactEmail' | 'photoAllowed' | 'shared'>>

/**
 * 申込内容の変更. A place that the desk had approved is looked at again and stays held until then; any other confirmed place
 * stays confirmed. The same answers again change nothing. What is chosen or drawn from is fixed when applications close.
 * @throws RuleViolation `answers_fixed`
 */
export const amendApplication = (enrolmentId: number, amendment: Amendment, actor: Actor): Promise<Enrolment> =>
  onEnrolment(enrolmentId, async ({ trx, session, kind }, enrolment) => {
    const fields = Object.entries(amendment).filter(([name, value]) => differs(enrolment[name as keyof Amendment], value))
    if (fields.length === 0) return enrolment
    const isFixed = session.allocation !== 'first_come' && isPast(session.applyUntil)
    if (isFixed && fields.some(([name]) => name === 'answers')) throw new RuleViolation('answers_fixed')
    const wasConfirmed = enrolment.state === 'confirmed'
    const row = await takeStep(enrolmentId, 'amend', actor, ({ row: amended }) => {
      amended.merge(Object.fromEntries(fields))
      return { fields: fields.map(([name]) => name) }
    }, trx)

    return wasConfirmed && !kind.needsApproval ? takeStep(row.id, 'confirm', actor, () => ({ seats: row.seats }), trx) : row
  })

const differs = (was: unknown, is: unknown) => JSON.stringify(was ?? null) !== JSON.stringify(is ?? null)
