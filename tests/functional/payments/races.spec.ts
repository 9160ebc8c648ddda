import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { buildRun } from '#actions/payments/build_run'
import { discardRun } from '#actions/payments/discard_run'
import { releaseRun } from '#actions/payments/release_run'
import { settleRun } from '#actions/payments/settle_run'
import Payment from '#models/payment'
import { freshDatabase } from '#tests/support/database'
import { givenStaff } from '#tests/support/people'
import { givenPaymentRequested, nextValueDay, stateOf } from '#tests/support/payments'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

const fiscalYear = () => FiscalYear.containing(today()).year
const accountant = async (): Promise<Actor> => ({ id: (await givenStaff('accounts', 'accountant')).id, as: 'accountant', post: 'accountant' })
const run = (actor: Actor, claims?: number[]) => buildRun({ fiscalYear: fiscalYear(), valueOn: nextValueDay(), claims }, actor)
const count = async (table: string) => Number((await db.from(table).count('* as n').first()).n)

test.group('Payments, two at once', (group) => {
  group.each.setup(() => freshDatabase())

  test('[F84] two accountants build at once: every claim stands in exactly one run', async ({ assert }) => {
    const requests = []
    for (let made = 0; made < 6; made += 1) requests.push(await givenPaymentRequested({ amount: 10_000 + made }))
    const actors = [await accountant(), await accountant(), await accountant()]
    const outcomes = await Promise.allSettled(actors.map((actor) => run(actor)))

    assert.lengthOf(outcomes.filter(({ status }) => status === 'fulfilled'), 1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') assert.equal(outcome.reason.reason, 'nothing_to_pay')
    assert.equal(await count('payment_runs'), 1)
    assert.equal(await count('payment_claims'), requests.length)
    const live = await db.from('payment_claims').distinct('live_claim_id')
    assert.lengthOf(live, requests.length)
  })

  test('[F84] overlapping choices at once: the claim in both is in one, and the other run is not built', async ({ assert }) => {
    const [one, both, other] = [await givenPaymentRequested(), await givenPaymentRequested(), await givenPaymentRequested()]
    const actors = [await accountant(), await accountant()]
    await Promise.allSettled([run(actors[0]!, [one.claim.id, both.claim.id]), run(actors[1]!, [both.claim.id, other.claim.id])])

    assert.equal(await count('payment_runs'), 1)
    assert.equal(await count('payment_claims'), 2)
    assert.equal(await stateOf(both.claim), 'in_payment')
  })

  test('[F84] release and discard at once: one of them happened, wholly', async ({ assert }) => {
    const { claim } = await givenPaymentRequested()
    const [builder, releaser] = [await accountant(), await accountant()]
    const built = await run(builder)
    await Promise.allSettled([releaseRun(built.id, releaser), discardRun(built.id, 'wrong day', builder), releaseRun(built.id, releaser)])

    const { state } = await built.refresh()
    assert.include(['released', 'discarded'], state)
    assert.equal(await stateOf(claim), state === 'released' ? 'in_payment' : 'payment_requested')
    assert.equal(await count('payment_run_events'), 1)
    const kept = await drive.use().exists(built.fileKey ?? 'bank_files/none')
    assert.equal(kept, state === 'released')
  })

  test('[F87] one result imported three times at once is entered once', async ({ assert }) => {
    const { claim } = await givenPaymentRequested({ amount: 77_000 })
    const [builder, releaser] = [await accountant(), await accountant()]
    const built = await run(builder)
    await releaseRun(built.id, releaser)
    const [payment] = await Payment.query().where('paymentRunId', built.id)
    const text = `payment,amount,result,reason\n${payment!.id},77000,0,\n`
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => settleRun(built.id, text, builder)))

    assert.lengthOf(outcomes.filter(({ status }) => status === 'fulfilled'), 1)
    assert.equal(await stateOf(claim), 'paid')
    assert.lengthOf(await db.from('budget_entries').where('kind', 'pay'), 1)
    assert.lengthOf(await db.from('letters').where('template', 'payment_made'), 1)
  })
})
