import { test } from '@japa/runner'
import fc from 'fast-check'
import { HOLDS, WaitlistModel, type Hand } from '#tests/support/waitlist_model'
import { sequences, type RealWaitlist } from '#tests/support/waitlist_commands'

const hands: Hand[] = [1, 1, 1, 1, 1, 2, 2, 2, null, null, null, null].map((companyId, index) => ({
  id: index + 1,
  companyId,
  audienceClass: companyId === null ? 'outside' : 'wardSme',
}))

/** Looks at the model itself before and after each act. */
class Watcher implements RealWaitlist {
  private before: { model: Map<number, string>; wholesale: boolean; singles: boolean; free: number } | null = null

  apply() {}
  nominate() {}
  accept() {}
  decline() {}
  cancel() {}
  lapse() {}
  changeSeats() {}
  releaseCap() {}
  close() {}

  compare(model: WaitlistModel) {
    const now = new Map([...model.entries].map(([id, { state }]) => [id, state as string]))
    const was = this.before
    if (was) this.compareWith(was.model, now, was, model)
    const waiting = model.in('waiting')
    this.before = { model: now, wholesale: false, singles: waiting.every(({ groupId }) => groupId === null), free: model.seats - model.taken() }
  }

  private compareWith(was: Map<number, string>, is: Map<number, string>, { singles, free }: { singles: boolean; free: number }, model: WaitlistModel) {
    const left = [...is].filter(([id, state]) => state === 'gone' && HOLDS.includes(was.get(id) as never))
    const promoted = [...is].filter(([id, state]) => state === 'offered' && was.get(id) === 'waiting')
    for (const [id] of promoted) if (was.get(id) === 'gone') throw new Error('an offer to somebody who had gone')
    if (left.length === 1 && singles && free === 0 && promoted.length > 1) throw new Error('one seat, two offers')
    const hasFitting = left.length === 1 && singles && free === 0 && model.isOpen && promoted.length === 0 && model.faults().length > 0
    if (hasFitting) throw new Error('one cancel, no promotion')
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
