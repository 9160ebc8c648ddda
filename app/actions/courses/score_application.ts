import { accountsOfPerson } from '#actions/accounts/accounts_of_person'
import { assertImpartial } from '#actions/courses/assert_impartial'
import { inSession } from '#actions/courses/locked_session'
import Enrolment from '#models/enrolment'
import ScreeningScore from '#models/screening_score'
import { mostPoints } from '#rules/courses/selection'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface Score {
  points: number
  reason: string
}

/**
 * 採点: what one person gives an application, and why. It can be corrected until another person's is in as well:
 * from then on both can be seen, and neither moves.
 * @throws RuleViolation `screening_closed`, `screening_moment`, `own_application`, `own_company`, `too_many_points`, `already_scored`, `screening_full`
 */
export const scoreApplication = (sessionId: number, enrolmentId: number, { points, reason }: Score, actor: Actor): Promise<ScreeningScore> =>
  inSession(sessionId, async ({ trx, session, kind }) => {
    const enrolment = await Enrolment.query({ client: trx }).where({ id: enrolmentId, courseSessionId: sessionId }).firstOrFail()
    if (session.resultsReleasedAt) throw new RuleViolation('screening_closed')
    if (!kind.screening || enrolment.state !== 'applied') throw new RuleViolation('screening_moment')
    if (points > mostPoints(kind)) throw new RuleViolation('too_many_points', { most: mostPoints(kind) })
    await assertImpartial(trx, actor.id!, enrolment)

    const scores = await ScreeningScore.query({ client: trx }).where('enrolmentId', enrolmentId)
    const accounts = await accountsOfPerson(trx, actor.id!)
    const own = scores.find(({ scorerId }) => accounts.includes(scorerId))
    if (own && own.scorerId !== actor.id) throw new RuleViolation('already_scored')
    if (scores.length >= kind.screening.scorers) throw new RuleViolation('screening_full', { scorers: kind.screening.scorers })

    const score = own ?? new ScreeningScore().useTransaction(trx)
    return score.merge({ enrolmentId, scorerId: actor.id!, points, reason, scoredAt: now() }).save()
  })
