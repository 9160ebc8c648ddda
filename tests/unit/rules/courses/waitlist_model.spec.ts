import { test } from '@japa/runner'
import fc from 'fast-check'
import { HOLDS, WaitlistModel, type Hand, type Standing } from '#tests/support/waitlist_model'
import { sequences, type RealWaitlist } from '#tests/support/waitlist_commands'

const hands: Hand[] = [1, 1, 1, 1, 1, 2, 2, 2, null, null, null, null].map((companyId, index) => ({
  id: index + 1,
  companyId,
  audienceClass: companyId === null ? 'outside' : 'wardSme',
}))

/** Keeps where people stood before each act, and compares. */
class Watcher implements RealWaitlist {
  private stood = new Map<number, Standing>()
  private came: number[] = []
  private wasFull = false
  private wasPlain = false

  apply(people: Hand[]) {
    this.came = people.map(({ id }) => id)
  }

  nominate() {}
  accept() {}
  decline() {}
  cancel() {}
  lapse() {}
  changeSeats() {}
  releaseCap() {}
  close() {}

  compare(model: WaitlistModel) {
    const stands = new Map([...model.entries].map(([id, { state }]) => [id, state]))
    const left = [...stands].filter(([id, state]) => state === 'gone' && HOLDS.includes(this.stood.get(id)!))
    const offered = [...stands].filter(([id, state]) => state === 'offered' && this.stood.get(id) !== 'offered')
    if (offered.some(([id]) => this.stood.get(id) !== 'waiting' && !this.came.includes(id))) throw new Error('an offer to somebody who does not wait')
    if (left.length === 1 && this.wasFull && this.wasPlain && offered.length > 1) throw new Error('one seat, two offers')
    this.stood = stands
    this.came = []
    this.wasFull = model.taken() === model.seats
    this.wasPlain = model.in('waiting').every(({ groupId }) => groupId === null)
  }
}

test.group('The waiting list at random', () => {
  test('[N11] [F25] over 100,000 acts no seat is given twice, no free seat is left, and one cancel promotes one', async ({ assert }) => {
    let acts = 0
    await fc.assert(
      fc.asyncProperty(sequences(hands, 150, () => (acts += 1)), (commands) =>
        fc.asyncModelRun(() => ({ model: new WaitlistModel(5, 2, 3), real: new Watcher() }), commands)
      ),
      { seed: 20260910, numRuns: 1000 }
    )

    assert.isAbove(acts, 100_000)
  }).timeout(120_000)
})
