import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { chargeForPlace } from '#actions/courses/charge_for_place'
import { recordFee } from '#actions/courses/record_fee'
import { inTransaction } from '#actions/in_transaction'
import CourseCharge from '#models/course_charge'
import Notice from '#models/notice'
import { givenEmployee, givenSession, type GivenSession } from '#tests/support/courses'
import { freezeClock } from '#tests/support/clock'
import { givenMember, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { yen } from '#values/yen'
import { today } from '#values/clock'

const FEE = { course: { fee: yen(3_000), fullFee: yen(9_000) } }

async function givenCharge(given: GivenSession = FEE, payer: 'person' | 'company' = 'person') {
  const session = await givenSession(given)
  const { user, company } = await givenEmployee()
  const actor = { id: user.id, as: 'participant' as const }
  const enrolment = await applyForSeat(session.id, { userId: user.id, payer }, payer === 'company' ? { ...actor, as: 'clerk' } : actor)
  const charge = await CourseCharge.query().where('enrolmentId', enrolment.id).first()

  return { session, user, company, actor, enrolment, charge: charge! }
}

test.group('Course fees', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F9] a confirmed place is charged once, with its invoice; a free one is not', async ({ assert }) => {
    const { charge, enrolment } = await givenCharge()
    await inTransaction((trx) => chargeForPlace(trx, enrolment.id))

    assert.equal(charge.amount, yen(3_000))
    assert.match(charge.invoiceNumber, /^令和8年度講座請求第\d+号$/)
    assert.lengthOf(await CourseCharge.query().where('enrolmentId', enrolment.id), 1)
    assert.lengthOf(await Notice.query().where({ enrolmentId: enrolment.id, kind: 'invoice' }), 1)
    assert.isNull((await givenCharge({})).charge ?? null)
  })

  test('[F9] the desk records the payment, and the payer reads the receipt as a page and as a PDF', async ({ client, assert }) => {
    const { charge, enrolment, user } = await givenCharge()
    const clerk = await givenStaff('courses', 'clerk')

    const paid = await client.post(`/office/courses/charges/${charge.id}/payment`).loginAs(clerk).withCsrfToken().form({ paidOn: today(), method: 'counter' }).redirects(0)
    paid.assertStatus(302)
    await charge.refresh()
    assert.equal(charge.paidOn, today())
    const receipt = await Notice.query().where({ enrolmentId: enrolment.id, kind: 'feeReceipt' }).firstOrFail()
    assert.equal(receipt.number, charge.receiptNumber)

    const paper = `/my/charges/${charge.id}/papers/${receipt.id}`
    const page = await client.get(paper).loginAs(user)
    page.assertStatus(200)
    for (const words of ['受講料領収書', '3,000円', '窓口', user.name]) assert.include(page.text(), words)
    const course = await client.get(`/my/courses/${enrolment.id}`).loginAs(user)
    for (const words of [`請求書 ${charge.invoiceNumber}`, `領収書 ${receipt.number}`, paper]) assert.include(course.text(), words)
    const bytes = await client.get(`${paper}.pdf`).loginAs(user)
    bytes.assertHeader('content-type', 'application/pdf')
    assert.equal((bytes.body() as Buffer).subarray(0, 5).toString(), '%PDF-')
  })

  test('[F9] what the company pays is addressed to it, and does not name the participant', async ({ client, assert }) => {
    const { charge, company, user, enrolment } = await givenCharge(FEE, 'company')
    const administrator = await givenMember(company)
    const invoice = await Notice.query().where({ enrolmentId: enrolment.id, kind: 'invoice' }).firstOrFail()

    assert.equal(charge.companyId, company.id)
    assert.isNull(charge.userId)
    assert.notInclude(JSON.stringify(invoice.data), user.name)
    const paper = `papers/${invoice.id}`
    ;(await client.get(`/companies/${company.id}/training/charges/${charge.id}/${paper}`).loginAs(administrator)).assertStatus(200)
    ;(await client.get(`/my/charges/${charge.id}/${paper}`).loginAs(user)).assertStatus(404)
  })

  test('[F9] nobody makes the company pay by an application of their own', async ({ assert }) => {
    const session = await givenSession(FEE)
    const { user } = await givenEmployee()
    const asked = applyForSeat(session.id, { userId: user.id, payer: 'company' }, { id: user.id, as: 'participant' })

    await assert.rejects(() => asked, 'payer_not_admitted')
    assert.lengthOf(await db.from('enrolments').where('course_session_id', session.id), 0)
  })

  test('[F9] papers of one charge do not exist for others', async ({ client }) => {
    const { charge, enrolment } = await givenCharge()
    const other = await givenCharge(FEE, 'company')
    const stranger = await givenMember(other.company)
    const instructor = await givenStaff('courses', 'instructor')
    const invoice = await Notice.query().where({ enrolmentId: enrolment.id, kind: 'invoice' }).firstOrFail()

    for (const path of [`/my/charges/${charge.id}`, `/companies/${other.company.id}/training/charges/${charge.id}`, `/companies/${other.company.id}/training/charges/${other.charge.id}`]) {
      for (const end of ['', '.pdf']) (await client.get(`${path}/papers/${invoice.id}${end}`).loginAs(stranger)).assertStatus(404)
    }
    ;(await client.get(`/office/courses/charges/${charge.id}`).loginAs(instructor)).assertStatus(404)
  })

  test('[F22] a late cancellation gives half of a paid fee back; the desk records the refund once', async ({ client, assert }) => {
    const { charge, enrolment, actor } = await givenCharge({ ...FEE, inDays: 4 })
    const clerk = await givenStaff('courses', 'clerk')
    await recordFee(charge.id, { paidOn: today(), method: 'transfer' }, { id: clerk.id, as: 'clerk' })
    const back = freezeClock(enrolmentEve())
    await cancelEnrolment(enrolment.id, actor, '急な出張のため')
    await charge.refresh()
    assert.equal(charge.refundable, yen(1_500))

    const refunding = () => client.post(`/office/courses/charges/${charge.id}/refund`).loginAs(clerk).withCsrfToken().form({ refundedOn: today() }).redirects(0)
    await refunding()
    await charge.refresh()
    assert.equal(charge.refundedOn, today())
    await refunding()
    assert.equal(await countAudits(charge.id, 'charge.refunded'), 1)
    back()
  })

  test('[F22] cancelled in time, nothing is owed; applied again, the place is charged again', async ({ assert }) => {
    const { charge, enrolment, actor, session, user } = await givenCharge()
    await cancelEnrolment(enrolment.id, actor, null)
    await charge.refresh()
    assert.equal(charge.refundable, charge.amount)

    await applyForSeat(session.id, { userId: user.id, payer: 'person' }, actor)
    assert.lengthOf(await CourseCharge.query().where('enrolmentId', enrolment.id).whereNull('cancelledAt'), 1)
  })

  test('[F9] a day to come and a second payment are refused, and nothing is written', async ({ client, assert }) => {
    const { charge } = await givenCharge()
    const clerk = await givenStaff('courses', 'clerk')
    const pay = (paidOn: string) => client.post(`/office/courses/charges/${charge.id}/payment`).loginAs(clerk).withCsrfToken().form({ paidOn, method: 'counter' }).redirects(0)

    await pay('2026-09-11')
    await pay('someday')
    await charge.refresh()
    assert.isNull(charge.paidOn)
    await pay(today())
    await pay(today())
    assert.lengthOf(await Notice.query().where({ enrolmentId: charge.enrolmentId, kind: 'feeReceipt' }), 1)
  })

  test('[F9] the desk finds a charge by its number, its course and its payer, in all and in its session', async ({ client, assert }) => {
    const { charge, session, user } = await givenCharge()
    await givenCharge()
    const clerk = await givenStaff('courses', 'clerk')
    await session.load('course')

    for (const q of [charge.invoiceNumber, session.course.code, user.name]) {
      const page = await client.get('/office/courses/charges').qs({ queue: 'all', q }).loginAs(clerk)
      page.assertStatus(200)
      assert.include(page.text(), charge.invoiceNumber)
    }
    const ofSession = await client.get(`/office/courses/sessions/${session.id}/charges`).loginAs(clerk)
    ofSession.assertStatus(200)
    assert.equal(ofSession.text().match(/講座請求/g)!.length, 1)
    ;(await client.get('/office/courses/charges?queue=overdue&after=x&q[]=1').loginAs(clerk)).assertStatus(200)
  })

  test('[F9] the list of charges takes as many statements for ten as for two', async ({ client, assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    const queries = () => countQueries(() => client.get('/office/courses/charges').loginAs(clerk))
    for (let count = 0; count < 2; count += 1) await givenCharge()
    await queries()
    const few = await queries()
    for (let count = 0; count < 8; count += 1) await givenCharge()

    assert.equal(await queries(), few)
  })
})

const countAudits = async (id: number, action: string) => (await db.from('audit_trail').where({ subject_type: 'course_charge', subject_id: id, action })).length

/** A day before a session that begins four days after the frozen afternoon. */
const enrolmentEve = () => Date.parse('2026-09-13T05:00:00Z')
