import { accountsOfPerson } from '#actions/accounts/accounts_of_person'
import { assertImpartial } from '#actions/courses/assert_impartial'
import { giveSeat, promote } from '#actions/courses/give_seat'
import { leave } from '#actions/courses/leave'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { takeStep } from '#actions/courses/take_step'
import Enrolment from '#models/enrolment'
import Lottery from '#models/lottery'
import LotteryOverride from '#models/lottery_override'
import type { LotteryResult } from '#rules/courses/lottery'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

export interface Override {
  /** of the published list; a group is one entry and changes as one */
  number: number
  to: 'won' | 'lost'
  reason: string
}

/**
 * 抽選結果の変更: one entry gets another result by hand, with a reason that is published, by another person than the one
 * who drew. A seat is given only where one is free; a seat taken back goes to the waiting list.
 * @throws RuleViolation `lottery_not_drawn`, `drawer_overrides`, `no_such_entry`, `override_same`, `override_moment`, `session_full` …
 */
export const overrideLottery = (sessionId: number, { number, to, reason }: Override, actor: Actor) =>
  inSession(sessionId, async (locked) => {
    const { trx } = locked
    const lottery = await Lottery.query({ client: trx }).where('courseSessionId', sessionId).first()
    if (!lottery?.drawnById) throw new RuleViolation('lottery_not_drawn')
    if ((await accountsOfPerson(trx, lottery.drawnById)).includes(actor.id!)) throw new RuleViolation('drawer_overrides')

    const members = await Enrolment.query({ client: trx }).where({ courseSessionId: sessionId, lotteryNumber: number }).orderBy('id')
    const overriddenAt = now()
    for (const member of changeable(members, to)) {
      await assertImpartial(trx, actor.id!, member)
      const fromResult = resultOf(member)!
      if (to === 'won') await give(locked, member, actor)
      else await take(locked, member, reason, actor)
      const row = { lotteryId: lottery.id, enrolmentId: member.id, fromResult, toResult: to, reason, overriddenById: actor.id!, overriddenAt }
      await LotteryOverride.create(row, { client: trx })
    }
    if (to === 'lost') await promote(trx, sessionId)
  })

/** Those of the entry whose result can become another; whoever left by themselves is not called back. */
function changeable(members: Enrolment[], to: Override['to']) {
  if (members.length === 0) throw new RuleViolation('no_such_entry')
  const standing = members.filter((member) => resultOf(member) !== null)
  if (standing.length === 0) throw new RuleViolation('override_moment', { state: enrolmentWorkflow.states[members[0]!.state].office })
  const others = standing.filter((member) => resultOf(member) !== to)
  if (others.length === 0) throw new RuleViolation('override_same')

  return others
}

function resultOf({ state, outcome }: Enrolment): LotteryResult | null {
  if (state === 'confirmed' || state === 'offered') return 'won'
  if (state === 'waiting') return 'waiting'
  return state === 'declined' && outcome === 'lost' ? 'lost' : null
}

/** Who had lost is taken up again by the office's hand, so that the history tells it. */
async function give({ trx, session }: LockedSession, member: Enrolment, actor: Actor) {
  const { id, state, audienceClass, priority, seats } = member
  if (state === 'declined') {
    await takeStep(id, 'apply', actor, ({ row }) => {
      row.outcome = null
      return { audienceClass: audienceClass ?? 'anyone', priority, seats }
    }, trx)
  }
  await giveSeat(trx, session, member, 'confirm', actor, { by: 'override' })
}

async function take(locked: LockedSession, { id, state }: Enrolment, reason: string, actor: Actor) {
  const { trx, session } = locked
  if (state === 'waiting') {
    const lost = await leave(locked, id, 'lose', actor, { facts: { by: 'override', reason }, outcome: 'lost' })
    await postToParticipant(trx, session, lost, 'lottery_lost')
  } else {
    const cancelled = await leave(locked, id, 'cancelByOffice', actor, { facts: { reason }, reason, leaving: 'by_office' })
    await postToParticipant(trx, session, cancelled, 'enrolment_cancelled')
  }
}
