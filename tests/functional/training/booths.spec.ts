import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { approveApplication } from '#actions/courses/approve_application'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { recordFee } from '#actions/courses/record_fee'
import { adoptDemoYear } from '#actions/programmes/adopt_demo_year'
import jobFair from '#database/rulebooks/courses/job_fair'
import memberBenefit from '#database/rulebooks/courses/member_benefit'
import Claim from '#models/claim'
import type Company from '#models/company'
import CourseCharge from '#models/course_charge'
import Draft from '#models/draft'
import Enrolment from '#models/enrolment'
import EvidenceFile from '#models/evidence_file'
import type User from '#models/user'
import { companyCharges } from '#queries/training/company_charges'
import { companyBookings } from '#queries/training/company_bookings'
import { linesOf } from '#rules/claims/draft_document'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { noticeOf, wrongField } from '#tests/support/flash'
import { linksOf } from '#tests/support/html_forms'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { companyActor } from '#tests/support/training'
import { today } from '#values/clock'
import { yen } from '#values/yen'

const ANSWERS = { jobs: 'システムエンジニア 2名', power: 'no' }
const fair = () => givenSession({ kind: jobFair, course: { title: '合同企業説明会', fee: yen(55_000), fullFee: yen(55_000) }, inDays: 60 })
const tickets = (seats = 30) => givenSession({ kind: memberBenefit, session: { seats }, inDays: 60 })

async function givenBooth(company: Company, user: User) {
  const session = await fair()
  const booth = await applyForSeat(session.id, { party: 'company', companyId: company.id, userId: user.id, answers: ANSWERS, payer: 'company' }, companyActor(user, company))
  const clerk = await givenStaff('courses', 'clerk')
  await approveApplication(booth.id, { id: clerk.id, as: 'clerk' })
  return { session, booth, clerk, home: `/companies/${company.id}/training/booths/${booth.id}` }
}

async function givenPaidBooth(company: Company, user: User) {
  const given = await givenBooth(company, user)
  const charge = await CourseCharge.findByOrFail('enrolmentId', given.booth.id)
  await recordFee(charge.id, { paidOn: today(), method: 'transfer' } as any, { id: given.clerk.id, as: 'clerk' })
  return { ...given, charge: await charge.refresh() }
}

test.group('Booths and tickets', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[P2] a company applies for a booth, and the desk looks at it first', async ({ client, assert }) => {
    const session = await fair()
    const company = await givenCompany()
    const member = await givenMember(company, 'member')
    const address = `/companies/${company.id}/training/booths/sessions/${session.id}`
    const page = await client.get(address).loginAs(member)
    page.assertTextIncludes('募集する職種と人数')

    const wrong = await client.post(address).loginAs(member).withCsrfToken().form({ 'answers[power]': 'no' }).redirects(0)
    assert.equal(wrongField(wrong), 'answers.jobs')
    assert.isNull(await Enrolment.first())
    const sent = await client.post(address).loginAs(member).withCsrfToken().form({ 'answers[jobs]': ANSWERS.jobs, 'answers[power]': 'no' }).redirects(0)
    const booth = await Enrolment.firstOrFail()
    sent.assertHeader('location', `/companies/${company.id}/training/booths/${booth.id}`)
    assert.deepEqual([booth.state, booth.partyKey, booth.payer, booth.companyId], ['applied', `company:${company.id}`, 'company', company.id])
    const shown = await client.get(sent.header('location')!).loginAs(member)
    shown.assertTextIncludes(ANSWERS.jobs)
  })

  test('[P9] a company asks for as many tickets as the kind allows, together or none', async ({ client, assert }) => {
    const session = await tickets(12)
    const company = await givenCompany()
    const member = await givenMember(company)
    const address = `/companies/${company.id}/training/booths/sessions/${session.id}`
    const many = await client.post(address).loginAs(member).withCsrfToken().form({ seats: '11' }).redirects(0)
    assert.equal(wrongField(many), 'seats')
    await client.post(address).loginAs(member).withCsrfToken().form({ seats: '8' }).redirects(0)
    assert.deepEqual([(await Enrolment.firstOrFail()).state, (await session.refresh()).taken], ['confirmed', 8])

    const other = await givenCompany()
    const second = await givenMember(other)
    await client.post(`/companies/${other.id}/training/booths/sessions/${session.id}`).loginAs(second).withCsrfToken().form({ seats: '5' }).redirects(0)
    assert.deepEqual([(await Enrolment.findByOrFail('companyId', other.id)).state, (await session.refresh()).taken], ['waiting', 8])
  })

  test('[P9] an offer is accepted or declined by the company it was made to, and by no other', async ({ client, assert }) => {
    const session = await tickets(5)
    const [first, second] = [await givenCompany(), await givenCompany()]
    const [one, other] = [await givenMember(first), await givenMember(second)]
    const holding = await applyForSeat(session.id, { party: 'company', companyId: first.id, userId: one.id, seats: 5 }, companyActor(one, first))
    const waiting = await applyForSeat(session.id, { party: 'company', companyId: second.id, userId: other.id, seats: 3 }, companyActor(other, second))
    await cancelEnrolment(holding.id, companyActor(one, first))
    assert.equal((await waiting.refresh()).state, 'offered')
    const home = `/companies/${second.id}/training/booths/${waiting.id}`
    for (const path of [home, `/companies/${first.id}/training/booths/${waiting.id}`]) {
      const answer = await client.post(`${path}/acceptance`).loginAs(one).withCsrfToken().redirects(0)
      answer.assertStatus(404)
    }
    const page = await client.get(home).loginAs(other)
    page.assertTextIncludes('席をご案内しています')
    await client.post(`${home}/acceptance`).loginAs(other).withCsrfToken().redirects(0)
    assert.equal((await waiting.refresh()).state, 'confirmed')
    await client.post(`${home}/cancellation`).loginAs(other).withCsrfToken().redirects(0)
    assert.deepEqual([(await waiting.refresh()).state, (await session.refresh()).taken], ['cancelled_by_participant', 0])
  })

  test('[P2] the paid fee of a booth becomes a claim without being typed again: line, invoice and proof; a second press leads to the same', async ({ client, assert }) => {
    await adoptDemoYear()
    const company = await givenCompany()
    const member = await givenMember(company)
    const { home, charge } = await givenPaidBooth(company, member)
    const press = () => client.post(`${home}/claim`).loginAs(member).withCsrfToken().redirects(0)
    const opened = await press()
    const claim = await Claim.firstOrFail()
    opened.assertHeader('location', `/companies/${company.id}/claims/${claim.id}/sections/company`)

    const [line] = linesOf((await Draft.query().where('claimId', claim.id).firstOrFail()).document)
    const { key, ...facts } = line!
    assert.containSubset(facts, { category: 'jobFair', vendor: '港区立産業振興センター', invoiceNumber: charge.invoiceNumber, invoiceOn: charge.issuedOn, amount: '55000', tax: 'included', taxRate: '10', paidOn: today() })
    const files = await EvidenceFile.query().where('claimId', claim.id)
    assert.deepEqual(files.map(({ lineKey, mediaType }) => [lineKey, mediaType]), [[key, 'application/pdf']])

    assert.equal((await press()).header('location'), opened.header('location'))
    assert.lengthOf(await Claim.query(), 1)
    assert.lengthOf(await EvidenceFile.query(), 1)
    const costs = await client.get(`/companies/${company.id}/claims/${claim.id}/sections/costs`).loginAs(member)
    costs.assertTextIncludes('合同企業説明会')
  })

  test('[P2] what is not paid, and what another company paid, cannot be claimed; nothing is written', async ({ client, assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    const { home } = await givenBooth(company, member)
    const early = await client.post(`${home}/claim`).loginAs(member).withCsrfToken().redirects(0)
    assert.include(noticeOf(early), 'お支払いの記録のあと')
    const stranger = await givenMember(await givenCompany())
    const foreign = await client.post(`${home}/claim`).loginAs(stranger).withCsrfToken().redirects(0)
    foreign.assertStatus(404)

    assert.isNull(await db.from('claims').first())
  })

  test('[P2] a company finds the invoice and the receipt of what it pays, and no other company does', async ({ client, assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    const { charge } = await givenPaidBooth(company, member)
    const page = await client.get(`/companies/${company.id}/training/charges`).loginAs(member)
    for (const said of ['合同企業説明会', '55,000円', '請求書', '領収書']) page.assertTextIncludes(said)
    assert.notInclude(page.text(), 'translation missing')
    const paper = linksOf(page.text()).find(({ label }) => label === '請求書')!
    const read = await client.get(paper.href).loginAs(member)
    read.assertTextIncludes(charge.invoiceNumber)

    const other = await givenCompany()
    const stranger = await givenMember(other)
    const foreign = await client.get(`/companies/${other.id}/training/charges`).loginAs(stranger)
    assert.notInclude(foreign.text(), '合同企業説明会')
    const closed = await client.get(paper.href.replace(`/companies/${company.id}`, `/companies/${other.id}`)).loginAs(stranger)
    closed.assertStatus(404)
  })

  test('the list of fees asks as often for ten as for one', async ({ assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    await givenBooth(company, member)
    const few = await countQueries(() => companyCharges(company.id, null))
    for (let made = 0; made < 9; made += 1) await givenBooth(company, member)
    assert.equal(await countQueries(() => companyCharges(company.id, null)), few)
  })

  test('the list asks as often for twenty as for two', async ({ assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    const add = async (count: number) => {
      for (let made = 0; made < count; made += 1) {
        await applyForSeat((await tickets()).id, { party: 'company', companyId: company.id, userId: member.id, seats: 1 }, companyActor(member, company))
      }
    }
    await add(2)
    const few = await countQueries(() => companyBookings(company.id, null))
    await add(18)
    assert.equal(await countQueries(() => companyBookings(company.id, null)), few)
  })
})
