import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import { test } from '@japa/runner'
import { seedCertifications } from '#database/seeders/demo/certifications/seed_certifications'
import { seedCourses } from '#database/seeders/demo/courses/seed_courses'
import { seedTerms } from '#database/seeders/demo/terms/seed_terms'
import { seedTown, townState } from '#database/seeders/demo/seed_town'
import { demoAccounts, DEMO_NAMES } from '#queries/accounts/demo_accounts'
import { figuresOf } from '#queries/indicators/figures_of'
import { budgetPosition, positionOf } from '#queries/claims/budget_position'
import { hashOfEvidence } from '#services/evidence_store'
import { freezeClock } from '#tests/support/clock'
import { byHand, yearOf } from '#tests/support/counted_by_hand'
import { freshDatabase } from '#tests/support/database'
import { DEMO_PASSWORD, demoEmail } from '#values/demo'
import { storedInstant } from '#models/columns'
import { now, today } from '#values/clock'
import { certificationWorkflow, type CertificationState } from '#workflows/certification_workflow'
import { claimWorkflow, type ClaimState } from '#workflows/claim_workflow'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'
import { FIRST_HASH, hashOf } from '#workflows/history_entry'

/** What the ledger must hold of a claim, from its state alone. */
function heldBy({ state, claimed_amount, granted_amount, finalised_amount }: Record<string, any>) {
  const none = { reserved: 0, committed: 0, paid: 0 }
  if (['submitted', 'returned'].includes(state)) return { ...none, reserved: Number(claimed_amount) }
  if (['granted', 'reported', 'report_returned'].includes(state)) return { ...none, committed: Number(granted_amount) }
  if (['finalised', 'payment_requested', 'in_payment'].includes(state)) return { ...none, committed: Number(finalised_amount) }
  return state === 'paid' ? { ...none, paid: Number(finalised_amount) } : none
}

test.group('The demo town', (group) => {
  const before = process.env.DEMO

  group.setup(async () => {
    process.env.DEMO = 'true'
    const thaw = freezeClock()
    const empty = await freshDatabase()
    await seedTown()
    await seedCourses()
    await seedCertifications()
    await seedTerms()
    await seedTerms()

    return async () => {
      thaw()
      process.env.DEMO = before
      await empty()
    }
  })
  group.each.setup(() => limiter.clear())

  test('a claim stands in every state that a step leads to', async ({ assert }) => {
    const rows = await db.from('claims').distinct('state')
    const unreached: ClaimState[] = ['revoked']
    assert.sameMembers(
      rows.map(({ state }) => state),
      claimWorkflow.stateNames.filter((state) => !unreached.includes(state))
    )
  })

  test('[N22] one invented draft of next year’s terms waits for the other officer, rehearsed on the town’s claims', async ({ assert }) => {
    const drafts = await db.from('terms_drafts')
    assert.deepEqual(drafts.map(({ state, is_demo: isDemo, proposed_version: proposed, version }) => [state, Boolean(isDemo), proposed === version]), [['open', true, true]])
    assert.isNotNull(await db.from('terms_rehearsal_cases').where('effect', 'loses').first())
  })

  test('some sixty companies of every trade, each number with its check digit', async ({ assert }) => {
    const companies = await db.from('companies').select('name', 'corporate_number', 'industry')
    assert.isAtLeast(companies.length, 60)
    assert.isAtLeast(new Set(companies.map(({ industry }) => industry)).size, 20)
    assert.isTrue(companies.some(({ name }) => [...name].length === 60))
    assert.isTrue(companies.some(({ corporate_number: number }) => number === null))
  })

  test('[F34] two thirds of the budget are used', async ({ assert }) => {
    const terms = await db
      .from('claims')
      .groupBy('programme_terms_id')
      .orderByRaw('count(*) desc')
      .select('programme_terms_id')
      .firstOrFail()
    const { budget, committed, paid } = await budgetPosition(terms.programme_terms_id)
    assert.isAbove((committed + paid) / budget, 0.6)
    assert.isBelow((committed + paid) / budget, 0.75)
  })

  test('[F35] the ledger holds of each claim what its state says', async ({ assert }) => {
    for (const claim of await db.from('claims')) {
      assert.deepEqual(await positionOf({ claim_id: claim.id }, db.connection()), heldBy(claim), claim.number)
    }
  })

  test('every history is one unbroken chain that ends in the state of its claim', async ({ assert }) => {
    const events = await db.from('claim_events').orderBy('claim_id').orderBy('sequence')
    for (const claim of await db.from('claims')) {
      let previous = FIRST_HASH
      let state = claimWorkflow.initial as string
      for (const event of events.filter(({ claim_id }) => claim_id === claim.id)) {
        const {
          sequence,
          step,
          from_state: fromState,
          to_state: toState,
          article,
          actor_id: actorId,
          actor_as: actorAs,
          occurred_at: occurredAt,
        } = event
        const entry = {
          sequence,
          step,
          fromState,
          toState,
          article,
          actorId,
          actorAs,
          deputyForId: event.deputy_for_id,
          facts: JSON.parse(event.facts),
          occurredAt,
        }
        assert.equal(event.previous_hash, previous)
        assert.equal(event.hash, hashOf(`claim_events:${claim.id}`, entry, previous))
        assert.equal(fromState, state)
        previous = event.hash
        state = toState
      }
      assert.equal(claim.state, state)
    }
  })

  test('nobody holds two functions on one case, and no letter is left to be sent', async ({ assert }) => {
    assert.lengthOf(
      await db.from('case_functions').groupBy('subject_type', 'subject_id', 'user_id').havingRaw('count(*) > 1').select('user_id'),
      0
    )
    assert.lengthOf(await db.from('letters').whereNot('state', 'sent'), 0)
    assert.lengthOf(await db.from('queue_jobs').where('data', 'like', '%deliver_letter%'), 0)
  })

  test('evidence is really stored, under the hash that is shown', async ({ assert }) => {
    for (const { disk_key: key, sha256 } of await db.from('evidence_files').orderBy('id', 'desc').limit(10)) {
      assert.equal(await hashOfEvidence(key), sha256)
    }
  })

  test('[F16] somebody stands in every state an application can reach, and no session is given away twice', async ({ assert }) => {
    const states = await db.from('enrolments').distinct('state')
    assert.sameMembers(
      states.map(({ state }) => state),
      enrolmentWorkflow.stateNames
    )
    const held = db.from('enrolments').whereColumn('course_session_id', 'course_sessions.id').where('holds_seat', true).sum('seats')
    for (const { id, seats, taken, held: given } of await db.from('course_sessions').select('id', 'seats', 'taken', held.as('held'))) {
      assert.equal(taken, Number(given ?? 0), `session ${id}`)
      assert.isAtMost(taken, seats, `session ${id}`)
    }
  })

  test('[F9] what a visitor is shown is there: an open offer, a running course, a certificate, a nomination, a booth, a pupil, a question', async ({
    assert,
  }) => {
    const of = async (name: string) =>
      (await db.from('enrolments').join('users', 'users.id', 'enrolments.user_id').where('users.email', demoEmail(name)).select('enrolments.state')).map(({ state }) => state)
    assert.includeMembers(await of('employee'), ['offered', 'nominated', 'attending', 'completed'])
    assert.deepEqual(await of('student'), ['applied'])
    assert.include(await of('certified'), 'confirmed')
    assert.isNotNull(
      await db
        .from('course_certificates')
        .join('enrolments', 'enrolments.id', 'course_certificates.enrolment_id')
        .join('users', 'users.id', 'enrolments.user_id')
        .where('users.email', demoEmail('employee'))
        .first()
    )
    assert.isNotNull(await db.from('session_messages').where('direction', 'to_desk').whereNull('read_at').first())
    assert.isNotNull(await db.from('course_charges').whereNull('paid_on').whereNull('cancelled_at').first())
    assert.isNotNull(await db.from('course_sessions').where('state', 'published').where('waiting', '>', 0).first())
    assert.isNotNull(await db.from('course_sessions').where('state', 'cancelled').first())
    assert.isNotNull(await db.from('course_sessions').where('allocation', 'lottery').whereNotNull('results_released_at').first())
    assert.isNotNull(await db.from('screening_scores').first())
  })

  test('a certification stands in every state, published companies fill the register, and a revocation lists a paid, a granted and an undecided claim', async ({
    client,
    assert,
  }) => {
    const states = await db.from('certifications').distinct('state')
    const unreached: CertificationState[] = ['withdrawn']
    assert.sameMembers(
      states.map(({ state }) => state),
      certificationWorkflow.stateNames.filter((state) => !unreached.includes(state))
    )
    const effects = await db.from('revocation_effects').join('claims', 'claims.id', 'revocation_effects.claim_id').select('claims.state')
    assert.sameMembers(
      effects.map(({ state }) => state),
      ['paid', 'granted', 'submitted']
    )
    assert.isNotNull(await db.from('certificates').whereNotNull('certification_id').whereNull('valid_until').first())
    assert.isNull(await db.from('certificates').whereNull('certification_id').first())
    assert.isNotNull(await db.from('panels').where('state', 'planned').where('held_at', '>', storedInstant(now())).first())
    assert.lengthOf(await db.from('voice_answers'), 5)
    const register = await client.get('/certified-companies')
    for (const name of ['芝浦システムズ株式会社', '株式会社どんぐり谷保育舎', '株式会社あかつき水産卸']) register.assertTextIncludes(name)
    assert.notInclude(register.text(), '株式会社いろは意匠室')
  })

  test('every certificate of the town proves itself, and the first claims keep their tier', async ({ client, assert }) => {
    const of = await db.from('companies').where('name', '芝浦システムズ株式会社').firstOrFail()
    const { verify_code: code } = await db.from('certificate_documents').where('company_id', of.id).firstOrFail()
    ;(await client.get(`/verify/${code}`)).assertTextIncludes('芝浦システムズ株式会社')
    const { valid_from: from } = await db.from('certificates').where('company_id', of.id).orderBy('valid_from').firstOrFail()
    const judged = await db.from('claims').where('company_id', of.id).where('tier', 'certified').select('tier_judged_on')
    assert.isNotEmpty(judged)
    assert.isTrue(judged.every((claim) => claim.tier_judged_on >= from))
  })

  test('[N24] [F108] every figure of the town is what is counted by hand, and most of them have something to count', async ({ assert }) => {
    const years = [2024, 2025, 2026]
    const figures = await figuresOf(Object.keys(byHand), { fiscalYears: years, audience: 'office' })
    for (const { code, fiscalYear, value } of figures) {
      const until = fiscalYear === 2026 ? today() : undefined
      assert.strictEqual(value, await byHand[code]!(yearOf(fiscalYear, until)), `${code} of ${fiscalYear}`)
    }
    const empty = figures.filter(({ fiscalYear, value }) => fiscalYear === 2026 && !value).map(({ code }) => code)
    assert.isAtMost(empty.length, 2, empty.join())
  })

  test('every demo account signs in; a person of the town cannot', async ({ client, assert }) => {
    assert.sameMembers(
      (await demoAccounts()).map(({ email }) => email),
      DEMO_NAMES.map(demoEmail)
    )
    for (const { email } of await demoAccounts()) {
      await limiter.clear()
      const answer = await client.post('/sign-in').form({ email, password: DEMO_PASSWORD }).redirects(0)
      answer.assertStatus(302)
    }
    const answer = await client.post('/sign-in').form({ email: 'keiri@tsubame.example', password: DEMO_PASSWORD }).redirects(0)
    answer.assertStatus(422)
  })

  test('started again, the town is left as it is', async ({ assert }) => {
    const counted = () =>
      Promise.all(['users', 'companies', 'claims', 'letters', 'course_sessions', 'enrolments', 'certifications', 'certificates'].map(async (table) => Number((await db.from(table).count('* as n'))[0].n)))
    const standing = await counted()
    assert.equal(await townState(), 'stands')
    await ace.boot()
    assert.equal((await ace.exec('demo:seed', [])).exitCode ?? 0, 0)
    assert.deepEqual(await counted(), standing)
  })
})
