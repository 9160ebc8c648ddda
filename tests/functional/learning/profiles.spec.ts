import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Employment from '#models/employment'
import LearnerProfile from '#models/learner_profile'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee } from '#tests/support/courses'
import { withDailyLimit } from '#tests/support/daily_limits'
import { noticeOf, wrongField, wrongOf } from '#tests/support/flash'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'
import { today } from '#values/clock'
import { addDays, startOf } from '#values/day'

const typed = (facts: Record<string, string> = {}) => ({ name: '港 花子', locale: 'ja', ...facts })

test.group('What a learner tells', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is asked once: name, reading, birth, residence and a private address', async ({ client, assert }) => {
    const person = await givenPerson()
    const answer = await client
      .put('/my/profile')
      .loginAs(person)
      .withCsrfToken()
      .form(typed({ nameKana: 'みなと　はなこ', bornOn: '２０１０／４／１', livesInWard: '1', studiesInWard: '0', privateEmail: ' Hanako@Home.Test ' }))
      .redirects(0)
    answer.assertHeader('location', '/my/profile')

    const profile = await LearnerProfile.findByOrFail('userId', person.id)
    assert.containsSubset(profile.toObject(), { nameKana: 'ミナト ハナコ', bornOn: '2010-04-01', livesInWard: true, studiesInWard: false, privateEmail: 'hanako@home.test' })
    assert.notInclude((await db.from('learner_profiles').where('user_id', person.id).firstOrFail()).private_email, 'hanako')
    assert.equal((await person.refresh()).name, '港 花子')
  })

  test('is answered field by field where it is wrong, keeps what was typed, and writes nothing', async ({ client, assert }) => {
    const person = await givenPerson()
    const answer = await client.put('/my/profile').loginAs(person).withCsrfToken().form(typed({ name: '', nameKana: '漢字', bornOn: '2999-01-01', privateEmail: 'nobody' })).redirects(0)

    assert.sameMembers(
      wrongOf(answer).map(({ field }) => field),
      ['name', 'nameKana', 'bornOn', 'privateEmail']
    )
    assert.equal(answer.flashMessage('nameKana'), '漢字')
    assert.isNull(await LearnerProfile.findBy('userId', person.id))
    assert.equal((await person.refresh()).name, '港 太郎')
  })

  test('the trail names the fields and none of the private values', async ({ client, assert }) => {
    const person = await givenPerson()
    await client.put('/my/profile').loginAs(person).withCsrfToken().form(typed({ bornOn: '2008-05-05' })).redirects(0)

    const row = await db.from('audit_trail').where('action', 'learner.changed').firstOrFail()
    assert.include(row.changes, 'bornOn')
    assert.notInclude(row.changes, '2008')
  })
})

test.group('An employer', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('declared by its number is found, and waits until the company or the desk confirms it', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenPerson()
    await client.post('/my/profile/employers').loginAs(person).withCsrfToken().form({ corporateNumber: company.corporateNumber!, companyName: 'みなと' }).redirects(0)

    const employment = await Employment.findByOrFail('userId', person.id)
    assert.containsSubset(employment.toObject(), { companyId: company.id, companyName: company.name, confirmedAt: null })
    const page = await client.get('/my/profile').loginAs(person)
    page.assertTextIncludes('確認されるまでは「そのほかの人」として扱います')
  })

  test('not known here is kept under the name that was typed', async ({ client, assert }) => {
    const person = await givenPerson()
    await client.post('/my/profile/employers').loginAs(person).withCsrfToken().form({ corporateNumber: '７０００－０１２０５０００２', companyName: '見知らぬ会社' }).redirects(0)

    const employment = await Employment.findByOrFail('userId', person.id)
    assert.containsSubset(employment.toObject(), { companyId: null, corporateNumber: '7000012050002', companyName: '見知らぬ会社' })
    const page = await client.get('/my/profile').loginAs(person)
    page.assertTextIncludes('まだこの窓口に登録がありません')
  })

  test('[F7] that has already named the person counts at once, and being its member gives no second right', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company, 'member')
    await client.post('/my/profile/employers').loginAs(person).withCsrfToken().form({ corporateNumber: company.corporateNumber!, companyName: company.name }).redirects(0)

    assert.isNotNull((await Employment.findByOrFail('userId', person.id)).confirmedAt)
    assert.lengthOf(await db.from('affiliations').where('user_id', person.id), 1)
  })

  test('is refused with a wrong check digit, and twice, and nothing is written', async ({ client, assert }) => {
    const { user, company } = await givenEmployee()
    const declare = (corporateNumber: string) => client.post('/my/profile/employers').loginAs(user).withCsrfToken().form({ corporateNumber, companyName: 'みなと' }).redirects(0)

    assert.equal(wrongField(await declare('1000012050002')), 'corporateNumber')
    assert.include(noticeOf(await declare(company.corporateNumber!)), 'すでに登録されています')
    await db.from('employments').where('user_id', user.id).then((rows) => assert.lengthOf(rows, 1))
  })

  test('is declared only so often in one day: each time a company is told', async ({ client, assert, cleanup }) => {
    const person = await givenPerson()
    const companies = [await givenCompany(), await givenCompany({ name: '株式会社二つ目' })]
    const declare = (place: number) => client.post('/my/profile/employers').loginAs(person).withCsrfToken().form({ corporateNumber: companies[place]!.corporateNumber!, companyName: 'みなと' }).redirects(0)
    cleanup(withDailyLimit('declaredEmployers', 1))
    await declare(0)

    assert.equal(noticeOf(await declare(1)), '勤め先を登録できるのは1日1件までです。あす、もう一度登録してください。')
    assert.lengthOf(await Employment.query().where('userId', person.id), 1)
    cleanup(freezeClock(startOf(addDays(today(), 1)).toMillis()))
    await declare(1)
    assert.lengthOf(await Employment.query().where('userId', person.id), 2)
  })

  test('may be one of several', async ({ client, assert }) => {
    const { user } = await givenEmployee()
    const second = await givenCompany({ name: '株式会社二つ目' })
    await client.post('/my/profile/employers').loginAs(user).withCsrfToken().form({ corporateNumber: second.corporateNumber!, companyName: second.name }).redirects(0)

    assert.lengthOf(await Employment.query().where('userId', user.id).whereNull('endedAt'), 2)
  })

  test('that is left has ended for both sides; another person’s cannot be ended', async ({ client, assert }) => {
    const { user, company } = await givenEmployee()
    const employment = await Employment.findByOrFail('userId', user.id)
    const stranger = await client.delete(`/my/profile/employers/${employment.id}`).loginAs(await givenPerson()).withCsrfToken().redirects(0)
    stranger.assertStatus(404)
    assert.isNull((await employment.refresh()).endedAt)

    await client.delete(`/my/profile/employers/${employment.id}`).loginAs(user).withCsrfToken().redirects(0)
    assert.isNotNull((await employment.refresh()).endedAt)
    const { until } = await db.from('affiliations').where({ user_id: user.id, company_id: company.id }).firstOrFail()
    assert.isNotNull(until)
  })
})
