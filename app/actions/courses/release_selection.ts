import { giveSeat } from '#actions/courses/give_seat'
import { leave } from '#actions/courses/leave'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { capOf, poolsOf } from '#actions/courses/seats'
import { takeStep } from '#actions/courses/take_step'
import type Enrolment from '#models/enrolment'
import { applicationsWithScores } from '#queries/courses/applications_with_scores'
import { isPast } from '#rules/courses/closing'
import { allocate } from '#rules/courses/seat_allocation'
import { ranking } from '#rules/courses/selection'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * 選考結果の公表: everybody learns at the same moment, once. Who passed gets a seat in the order of the ranking, as far as
 * there are seats; who passed without one waits in that order; the others read a letter of thanks.
 * @throws RuleViolation `screening_closed`, `screening_before_closing`, `screening_unscored`
 */
export const releaseSelection = (sessionId: number, actor: Actor) =>
  inSession(sessionId, async (locked) => {
    const { trx, session, kind } = locked
    if (session.resultsReleasedAt) throw new RuleViolation('screening_closed')
    const { screening } = kind
    if (!screening || session.state !== 'published' || !isPast(session.applyUntil)) throw new RuleViolation('screening_before_closing')

    const applications = await applicationsWithScores(trx, sessionId, ['applied'])
    const unscored = applications.filter(({ scores }) => scores.length < screening.scorers)
    if (unscored.length > 0) throw new RuleViolation('screening_unscored', { count: unscored.length, scorers: screening.scorers })

    const ranked = ranking(applications.map(asScored), screening.passAtLeast)
    const passed = ranked.filter(({ hasPassed }) => hasPassed).map(({ enrolment }) => enrolment)
    const seated = new Set(allocate(passed, await poolsOf(trx, sessionId), await capOf(trx, session)).map(({ id }) => id))
    for (const { enrolment, hasPassed, rank } of ranked) {
      if (seated.has(enrolment.id)) await giveSeat(trx, session, enrolment, 'confirm', actor, { by: 'selection' })
      else if (hasPassed && kind.waitlist && session.isWaitlistOpen) await wait(locked, enrolment, rank, actor)
      else await refuse(locked, enrolment, actor)
    }
    await session.merge({ resultsReleasedAt: now() }).save()
  })

type Application = Awaited<ReturnType<typeof applicationsWithScores>>[number]

const asScored = ({ enrolment, scores }: Application) => ({
  enrolment,
  id: enrolment.id,
  points: scores.map(({ points }) => points),
  priority: enrolment.priority,
  arrivedAt: enrolment.arrivedAt,
})

/** The ranking decides the order of the waiting list, before any class. */
async function wait({ trx, session }: LockedSession, { id }: Enrolment, rank: number, actor: Actor) {
  const row = await takeStep(id, 'wait', actor, ({ row: waiting }) => {
    waiting.merge({ priority: 0, arrivedAt: session.applyUntil, arrival: rank })
    return { because: 'selection' }
  }, trx)
  await postToParticipant(trx, session, row, 'seat_waiting')
}

async function refuse(locked: LockedSession, { id }: Enrolment, actor: Actor) {
  const row = await leave(locked, id, 'lose', actor, { facts: { by: 'selection' }, outcome: 'lost' })
  await postToParticipant(locked.trx, locked.session, row, 'selection_lost')
}
