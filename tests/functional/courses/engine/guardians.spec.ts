import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { recordConsent, refuseConsent } from '#actions/courses/consent_of_guardian'
import { keepQueues } from '#actions/courses/keep_queues'
import Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'
import Letter from '#models/letter'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { actorOf, givenLearner, givenYoungLearner, seatFaults } from '#tests/support/engine'
import { givenStaff } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { day } from '#values/day'

const SIXTEEN = day('2010-06-01')
const GUARDIAN = { name: '白金 恵', email: 'guardian@example.test' }
const young: Partial<CourseKindDefinition> = { guardianUnder: 18, asksPhotoConsent: true, companyCap: null }

async function givenPupil(session: { seats?: number } = {}, kind: Partial<CourseKindDefinition> = {}) {
  const opened = await givenSession({ kind: { ...young, ...kind }, session: { companyCap: null, ...session } })
  const user = await givenYoungLearner(SIXTEEN)
  return { session: opened, user, apply: () => applyForSeat(opened.id, { guardian: GUARDIAN }, actorOf(user)) }
}

/** The secret in the address of the letter. */
async function tokenOfLetter() {
  const { data } = await Letter.query().where('template', 'guardian_asked').orderBy('id', 'desc').firstOrFail()
  return (data.path as string).split('/').at(-1)!
}

test.group('A guardian consents first', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[P4] a pupil of sixteen has a seat held until her guardian consents by the mailed link', async ({ assert }) => {
    const { session, user, apply } = await givenPupil()
    const row = await apply()
    assert.include(row.$attributes, { state: 'offered', holdsSeat: true })
    assert.equal((await refusal(() => acceptSeat(row.id, actorOf(user)))).reason, 'consent_missing')
    assert.equal((await Letter.query().where('template', 'guardian_asked').firstOrFail()).to, GUARDIAN.email)

    const token = await tokenOfLetter()
    assert.isNull(await db.from('guardian_consents').where('token_hash', token).first(), 'the database keeps its hash alone')
    assert.equal((await recordConsent(token, { photoAllowed: false })).state, 'confirmed')
    assert.include((await GuardianConsent.firstOrFail()).$attributes, { photoAllowed: false, source: 'mail' })
    assert.equal((await recordConsent(token, { photoAllowed: true })).state, 'confirmed')
    assert.isFalse((await GuardianConsent.firstOrFail()).photoAllowed, 'said twice, it is said once')
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[P4] the paper that the desk holds does the same, and keeps who entered it', async ({ assert }) => {
    const { apply } = await givenPupil()
    const row = await apply()
    const clerk = await givenStaff('courses', 'clerk')
    const consented = await recordConsent({ enrolmentId: row.id, paper: { name: '白金 恵' }, actor: { id: clerk.id, as: 'clerk' } }, { photoAllowed: true })

    assert.equal(consented.state, 'confirmed')
    assert.include((await GuardianConsent.firstOrFail()).$attributes, { source: 'paper', recordedById: clerk.id, photoAllowed: true })
    assert.lengthOf(await GuardianConsent.all(), 1)
  })

  test('[P4] a guardian says no: the seat goes to the next, and the link is closed', async ({ assert }) => {
    const { session, apply } = await givenPupil({ seats: 1 })
    const row = await apply()
    const next = await givenYoungLearner(day('2000-01-01'))
    const behind = await applyForSeat(session.id, {}, actorOf(next))
    const token = await tokenOfLetter()
    await refuseConsent(token)

    assert.equal((await Enrolment.findOrFail(row.id)).state, 'cancelled_by_participant')
    assert.equal((await Enrolment.findOrFail(behind.id)).state, 'offered')
    assert.equal((await refusal(() => recordConsent(token, { photoAllowed: true }))).reason, 'consent_closed')
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[P4] nobody answers: the seat lapses like any offer', async ({ assert }) => {
    const { session, apply } = await givenPupil()
    const row = await apply()
    freezeClock(row.heldUntil!.toMillis() + 1)
    await keepQueues()

    assert.include((await Enrolment.findOrFail(row.id)).$attributes, { state: 'declined', outcome: 'lapsed' })
    assert.equal((await refusal(async () => recordConsent(await tokenOfLetter(), { photoAllowed: true }))).reason, 'consent_closed')
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[P4] consent given while she waits: she accepts the offer herself', async ({ assert }) => {
    const { session, user, apply } = await givenPupil({ seats: 1 })
    const adult = await givenYoungLearner(day('2000-01-01'))
    const seated = await applyForSeat(session.id, {}, actorOf(adult))
    const row = await apply()
    assert.equal(row.state, 'waiting')
    assert.equal((await recordConsent(await tokenOfLetter(), { photoAllowed: true })).state, 'waiting')
    await cancelEnrolment(seated.id, actorOf(adult))

    assert.equal((await acceptSeat(row.id, actorOf(user))).state, 'confirmed')
  })

  test('[P4] who turns eighteen by the first day needs nobody; without a name of a guardian a minor cannot apply', async ({ assert }) => {
    const { session, user } = await givenPupil()
    const grown = await givenYoungLearner(day('2008-10-01'))
    assert.equal((await applyForSeat(session.id, {}, actorOf(grown))).state, 'confirmed')

    assert.equal((await refusal(() => applyForSeat(session.id, {}, actorOf(user)))).reason, 'guardian_unnamed')
    assert.equal((await refusal(async () => applyForSeat(session.id, {}, actorOf(await givenLearner())))).reason, 'age_unknown')
    assert.lengthOf(await GuardianConsent.all(), 0)
  })

  test('[P4] [N9] of a protected course the letter to the guardian names nothing', async ({ assert }) => {
    await (await givenPupil({}, { privacy: 'protected' })).apply()
    const { data, subject } = await Letter.query().where('template', 'guardian_asked_privately').firstOrFail()

    assert.deepEqual(Object.keys(data as object), ['path'])
    assert.isNull(subject)
  })

  test('[P4] a made-up link opens nothing', async ({ assert }) => {
    await (await givenPupil()).apply()

    assert.equal((await refusal(() => recordConsent('made-up', { photoAllowed: true }))).reason, 'consent_closed')
    assert.isNull((await GuardianConsent.firstOrFail()).consentedAt)
  })

  test('[P4] before a draw consent is only kept', async ({ assert }) => {
    const { apply } = await givenPupil({}, { allocation: 'lottery' })
    const row = await apply()
    assert.equal(row.state, 'applied')

    assert.equal((await recordConsent(await tokenOfLetter(), { photoAllowed: true })).state, 'applied')
    assert.isNotNull((await GuardianConsent.firstOrFail()).consentedAt)
  })
})
