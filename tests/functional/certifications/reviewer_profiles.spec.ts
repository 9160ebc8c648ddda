import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import ReviewerProfile from '#models/reviewer_profile'
import { wrongOf } from '#tests/support/flash'
import { givenStaff } from '#tests/support/people'
import { givenReviewer } from '#tests/support/reviews'

const PROFILE = '/office/certifications/reviews/profile'
const FORM = {
  'expertise': ['care', 'childcare'],
  'capacity': '3',
  'absentFrom': '2027-01-10',
  'otherEmails': 'old@firm.example\nme@gmail.com',
  'address': '港区芝九丁目9番9号',
  'employers[0][name]': '前の会社',
  'employers[0][corporateNumber]': '7000-0120-50002',
  'employers[0][until]': '2025-03-31',
  'employers[1][name]': '',
  'clients[0][name]': '顧問先',
}

test.group('What a reviewer tells of themselves', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F93] [N14] a reviewer keeps expertise, load, absence and ties; the clerk reads only what assignment needs', async ({
    client,
    assert,
  }) => {
    const reviewer = await givenStaff('certifications', 'reviewer')
    await client.put(PROFILE).loginAs(reviewer).withCsrfToken().form(FORM).redirects(0)
    const profile = await ReviewerProfile.findByOrFail('userId', reviewer.id)
    assert.deepEqual(
      [profile.expertise, profile.capacity, profile.otherEmails],
      [['care', 'childcare'], 3, ['old@firm.example', 'me@gmail.com']]
    )
    assert.deepEqual(profile.employers, [{ name: '前の会社', corporateNumber: '7000012050002', since: null, until: '2025-03-31' }])
    assert.deepEqual(profile.clients, [{ name: '顧問先', corporateNumber: null }])

    const clerk = await givenStaff('certifications', 'clerk')
    const page = (await client.get('/office/certifications/reviews/people').loginAs(clerk)).text()
    for (const told of [reviewer.name, '介護', '0 / 3件', '2027年1月10日']) assert.include(page, told)
    for (const secret of ['firm.example', '9番9号', '前の会社', '顧問先']) assert.notInclude(page, secret)
  })

  test('[F93] a number that is none is said at its field, and nothing is changed', async ({ client, assert }) => {
    const reviewer = await givenReviewer({ capacity: 2 })
    const answer = await client
      .put(PROFILE)
      .loginAs(reviewer)
      .withCsrfToken()
      .form({ 'capacity': '4', 'clients[0][corporateNumber]': '123' })
      .redirects(0)
    assert.deepEqual(
      wrongOf(answer).map(({ field, message }) => [field, message.includes('法人番号')]),
      [['clients.0.corporateNumber', true]]
    )
    assert.equal((await ReviewerProfile.findByOrFail('userId', reviewer.id)).capacity, 2)
  })

  test('[F93] a clerk has no such page, and a reviewer no list of the others', async ({ client }) => {
    const refused = await client.get(PROFILE).loginAs(await givenStaff('certifications', 'clerk'))
    refused.assertStatus(404)
    const list = await client.get('/office/certifications/reviews/people').loginAs(await givenReviewer())
    list.assertStatus(404)
  })
})
