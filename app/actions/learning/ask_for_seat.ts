import { applyForSeat, type Application } from '#actions/courses/apply_for_seat'
import { reasonAgainst } from '#actions/courses/judge_application'
import type Enrolment from '#models/enrolment'
import User from '#models/user'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/** Whatever stands against a colleague is the colleague's own affair. */
const PRIVATE = ['overlaps', 'already_enrolled', 'class_not_admitted', 'age_unknown', 'age_not_admitted', 'prerequisite_missing', 'employer_not_confirmed', 'guardian_unnamed', 'not_colleagues']

/**
 * Applies in one's own name, alone or with colleagues named by their address. What is said of a colleague who cannot come
 * in is the same whether the address is known, the person works elsewhere or has other plans.
 * @throws RuleViolation those of `applyForSeat`, and `colleague_not_admitted`
 */
export async function askForSeat(sessionId: number, application: Application, colleagues: string[], actor: Actor): Promise<Enrolment> {
  if (colleagues.length === 0) return applyForSeat(sessionId, application, actor)

  const known = await User.query().whereIn('email', colleagues).whereNull('deactivatedAt').whereNotNull('confirmedAt')
  const own = await reasonAgainst(sessionId, { party: 'person', userId: actor.id, companyId: application.companyId, receivedAt: application.receivedAt })
  if (own) throw own
  if (known.length < colleagues.length) throw new RuleViolation('colleague_not_admitted')
  try {
    return await applyForSeat(sessionId, { ...application, groupWith: known.map(({ id }) => id) }, actor)
  } catch (error) {
    if (error instanceof RuleViolation && PRIVATE.includes(error.reason)) throw new RuleViolation('colleague_not_admitted')
    throw error
  }
}
