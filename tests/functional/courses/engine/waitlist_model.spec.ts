import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import fc from 'fast-check'
import lecture from '#database/rulebooks/courses/lecture'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { givenLearner } from '#tests/support/engine'
import { EngineWaitlist } from '#tests/support/engine_waitlist'
import { givenCompany, givenMember } from '#tests/support/people'
import { sequences } from '#tests/support/waitlist_commands'
import { WaitlistModel, type Hand } from '#tests/support/waitlist_model'

const RUNS = 40
const LENGTH = 75

test.group('The waiting list at random, with a database', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N11] [F25] over 2,000 acts people stand where the model says, and every seat is counted', async ({ assert }) => {
    let [acts, runs] = [0, 0]
    const { hands, admin } = await givenHands()
    const begin = async () => {
      freezeClock()
      const session = await givenSession({
        kind: { code: `random-${(runs += 1)}`, audience: { ...lecture.audience, boosts: [] }, companyCap: { seats: 3, releasedDaysBefore: 7 } },
        session: { seats: 5, companyCap: 3 },
        limits: [{ kind: 'audience', audienceClass: 'outside', label: '区外', seats: 2 }],
        inDays: 9000 + runs,
      })
      return { model: new WaitlistModel(5, 2, 3), real: new EngineWaitlist(session, admin) }
    }
    await fc.assert(
      fc.asyncProperty(sequences(hands, LENGTH, () => (acts += 1)), (commands) => fc.asyncModelRun(begin, commands)),
      { seed: 20260910, numRuns: RUNS, endOnFailure: true }
    )

    assert.isAtLeast(acts, 2000)
  }).timeout(1_200_000)
})

/** Five of one small company of the ward, three of another, four from elsewhere. */
async function givenHands(): Promise<{ hands: Hand[]; admin: number }> {
  const [one, other] = [await givenCompany(), await givenCompany()]
  const admin = await givenMember(one)
  const hands: Hand[] = []
  for (const company of [one, one, one, one, one, other, other, other]) {
    const { user } = await givenEmployee(company)
    hands.push({ id: user.id, companyId: company.id, audienceClass: 'wardSme' })
  }
  for (let count = 0; count < 4; count++) hands.push({ id: (await givenLearner()).id, companyId: null, audienceClass: 'outside' })

  return { hands, admin: admin.id }
}
