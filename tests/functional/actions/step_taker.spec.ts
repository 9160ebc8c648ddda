import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { takeStep } from '#actions/claims/take_step'
import Claim from '#models/claim'
import ClaimEvent from '#models/claim_event'
import { freezeClock } from '#tests/support/clock'
import { givenFinalisedClaim, givenSubmittedClaim } from '#tests/support/office'
import { FIRST_HASH, hashOf } from '#workflows/history_entry'
import { storedInstant } from '#models/columns'

test.group('The step engine', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F113] work that throws leaves no state, no history and nothing it wrote', async ({ assert }) => {
    const { claim, applicant } = await givenSubmittedClaim()
    const before = await db.from('claim_events').where('claim_id', claim.id)
    const step = takeStep(claim.id, 'withdraw', applicant, async ({ row, trx }) => {
      row.claimedAmount = null
      await trx.from('companies').where('id', row.companyId).update({ name: '書きかけ' })
      throw new Error('power cut')
    })
    await assert.rejects(() => step, 'power cut')

    assert.equal((await Claim.findOrFail(claim.id)).state, 'submitted')
    assert.deepEqual(await db.from('claim_events').where('claim_id', claim.id), before)
    assert.equal((await db.from('companies').where('id', claim.companyId).firstOrFail()).name, '株式会社みなと商店')
  })

  test('[F113] a line of history says who, as what, from, to, article and facts', async ({ assert }) => {
    const { claim, approvers } = await givenFinalisedClaim()
    const events = await ClaimEvent.query().where('claimId', claim.id).orderBy('sequence')
    assert.deepEqual(
      events.map(({ step }) => step),
      ['submit', 'decideGrant', 'reportPerformance', 'finaliseAmount']
    )
    const [, grant] = events
    assert.include(grant!.serialize(), { fromState: 'submitted', toState: 'granted', article: '第7条第1項', actorAs: 'section_chief' })
    assert.equal(grant!.actorId, approvers.section_chief!.id)
    assert.properties(grant!.facts, ['amount', 'notice', 'proposal'])
  })

  test('[F113] the lines are chained by hash: a line changed, taken out or put in is seen', async ({ assert }) => {
    const { claim } = await givenFinalisedClaim()
    const events = await ClaimEvent.query().where('claimId', claim.id).orderBy('sequence')
    let previous = FIRST_HASH
    for (const [index, event] of events.entries()) {
      const { sequence, step, fromState, toState, article, actorId, actorAs, deputyForId, facts } = event
      const entry = {
        sequence,
        step,
        fromState,
        toState,
        article,
        actorId,
        actorAs,
        deputyForId,
        facts,
        occurredAt: storedInstant(event.occurredAt),
      }
      assert.equal(sequence, index + 1)
      assert.equal(event.previousHash, previous)
      assert.equal(event.hash, hashOf(`claim_events:${claim.id}`, entry, previous))
      assert.notEqual(event.hash, hashOf(`claim_events:${claim.id}`, { ...entry, article: '第99条' }, previous))
      previous = event.hash
    }
  })

  test('[F113] history refuses to be saved again or deleted, by model and by the database itself', async ({ assert }) => {
    const { claim } = await givenSubmittedClaim()
    const event = await ClaimEvent.findByOrFail('claimId', claim.id)
    await assert.rejects(() => event.merge({ article: '第99条' }).save(), 'History is append-only')
    await assert.rejects(() => event.delete(), 'History is append-only')
    for (const table of ['claim_events', 'budget_entries']) {
      await assert.rejects(
        () => db.from(table).where('claim_id', claim.id).update({ occurred_at: '2000-01-01 00:00:00.000' }),
        /append-only/
      )
      await assert.rejects(() => db.from(table).where('claim_id', claim.id).delete(), /append-only/)
    }
  })
})
