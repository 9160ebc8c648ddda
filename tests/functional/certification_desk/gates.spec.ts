import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { checkGates } from '#actions/certifications/check_gates'
import { passGates } from '#actions/certifications/pass_gates'
import { gatesOf } from '#queries/certifications/gates_of'
import { givenCaseInReview, givenCertificationClerk, givenTakenCase, meetGates } from '#tests/support/certification_desk'
import { freezeClock } from '#tests/support/clock'
import { givenCompany } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'

test.group('形式確認', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F90] facts answer the gates that facts can answer; a declared paper waits for the eye that reads it', async ({ assert }) => {
    const { certification } = await givenTakenCase()
    const results = Object.fromEntries((await gatesOf(certification, db.connection())).map(({ code, result }) => [code, result]))

    assert.deepEqual(results, { G1a: 'passed', G1b: 'passed', G1c: 'passed', G2: 'by_hand', G3: 'passed', G4: 'passed', G5: 'passed' })
  })

  test('[F90] once every gate is met, the case goes to the reviewers', async ({ assert }) => {
    const { certification } = await givenCaseInReview()
    assert.equal(certification.state, 'in_review')
    const event = await db.from('certification_events').where({ certification_id: certification.id, step: 'passGates' }).firstOrFail()
    assert.deepEqual(JSON.parse(event.facts).gates, ['G1a', 'G1b', 'G1c', 'G2', 'G3', 'G4', 'G5'])
  })

  test('[F90] 301 employees, or a paper nobody has read, and it does not go on; the refusal names the gate', async ({ assert }) => {
    const open = await givenTakenCase()
    const unread = await refusal(() => passGates(open.certification.id, open.clerk))
    assert.equal(unread.reason, 'gates_open')
    assert.include(String(unread.details.gates), '36協定')

    const large = await givenTakenCase({ company: await givenCompany({ regularEmployees: 301 }) })
    await meetGates(large.certification, large.clerk)
    const unmet = await refusal(() => passGates(large.certification.id, large.clerk))
    assert.equal(unmet.reason, 'gates_unmet')
    assert.include(String(unmet.details.gates), '300人以下')
    assert.equal((await large.certification.refresh()).state, 'submitted')
    assert.lengthOf(await db.from('certification_events').where('step', 'passGates'), 0)
  })

  test('[F90] a hand against the facts says why; a gate is set aside only where the scheme allows it', async ({ assert }) => {
    const { certification, clerk } = await givenTakenCase()
    const check = (code: string, result: 'passed' | 'exempt' | 'failed', note?: string) => () =>
      checkGates(certification.id, [{ code, result, note }], clerk)

    assert.equal((await refusal(check('G3', 'failed'))).reason, 'check_note_missing')
    assert.equal((await refusal(check('G1c', 'exempt', '対象外'))).reason, 'check_unknown')
    assert.lengthOf(await db.from('examination_items').where('certification_id', certification.id), 0)
    await check('G2', 'exempt', '時間外労働がない。')()
    assert.equal((await passGates(certification.id, clerk)).state, 'in_review')
  })

  test('[F68] only the clerk of the case checks its gates and lets it pass', async ({ assert }) => {
    const { certification } = await givenTakenCase()
    const other = await givenCertificationClerk()
    assert.equal((await refusal(() => checkGates(certification.id, [{ code: 'G2', result: 'passed' }], other))).reason, 'not_assignee')
    assert.equal((await refusal(() => passGates(certification.id, other))).reason, 'not_assignee')
    assert.lengthOf(await db.from('case_functions').where({ subject_id: certification.id, user_id: other.id }), 0)
  })
})
