import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Deputy from '#models/deputy'
import StaffPost from '#models/staff_post'
import type User from '#models/user'
import { deputisedPostsOf } from '#queries/office/deputised_posts_of'
import { noticeOf } from '#tests/support/flash'
import { givenPerson, givenStaff } from '#tests/support/people'
import { today } from '#values/clock'
import { addDays } from '#values/day'

const postOf = (person: User) => StaffPost.findByOrFail('userId', person.id)

test.group('Deputies', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F68] an approver names a deputy for a period, who then holds the post for him', async ({ client, assert }) => {
    const chief = await givenStaff('claims', 'section_chief')
    const deputy = await givenStaff('claims', 'clerk')
    const answer = await client
      .post('/office/deputies')
      .loginAs(chief)
      .withCsrfToken()
      .form({ post: (await postOf(chief)).id, deputy: deputy.id, since: today(), until: addDays(today(), 7) })
      .redirects(0)
    answer.assertHeader('location', '/office/deputies')

    const [held] = await deputisedPostsOf(deputy.id, 'claims')
    assert.equal(held?.userId, chief.id)
    const page = await client.get('/office/deputies').loginAs(chief)
    page.assertTextIncludes(deputy.name)

    const { id } = await Deputy.findByOrFail('deputyId', deputy.id)
    await client.delete(`/office/deputies/${id}`).loginAs(chief).withCsrfToken().redirects(0)
    assert.lengthOf(await deputisedPostsOf(deputy.id, 'claims'), 0)
  })

  test('[F68] before and after the period the deputy has no such right', async ({ assert }) => {
    const chief = await givenStaff('claims', 'section_chief')
    const deputy = await givenStaff('claims', 'clerk')
    const naming = { staffPostId: (await postOf(chief)).id, deputyId: deputy.id }
    await Deputy.create({ ...naming, since: addDays(today(), -9), until: addDays(today(), -1) })
    await Deputy.create({ ...naming, since: addDays(today(), 1), until: addDays(today(), 9) })
    assert.lengthOf(await deputisedPostsOf(deputy.id, 'claims'), 0)
  })

  test('{why} is refused and nothing is written')
    .with([
      { why: 'oneself', deputy: 'oneself', since: 0, until: 1, says: 'ご自身' },
      { why: 'a period that has passed', deputy: 'colleague', since: -5, until: -1, says: '期間' },
      { why: 'a period that ends before it begins', deputy: 'colleague', since: 5, until: 2, says: '期間' },
    ])
    .run(async ({ client, assert }, { deputy, since, until, says }) => {
      const chief = await givenStaff('claims', 'section_chief')
      const colleague = await givenStaff('claims', 'clerk')
      const named = deputy === 'oneself' ? chief : colleague
      const answer = await client
        .post('/office/deputies')
        .loginAs(chief)
        .withCsrfToken()
        .form({ post: (await postOf(chief)).id, deputy: named.id, since: addDays(today(), since), until: addDays(today(), until) })
        .redirects(0)
      assert.include(noticeOf(answer), says)
      assert.isNull(await Deputy.first())
    })

  test('two deputies at the same time are refused', async ({ client, assert }) => {
    const chief = await givenStaff('claims', 'section_chief')
    const [one, other] = [await givenStaff('claims', 'clerk'), await givenStaff('claims', 'clerk')]
    const name = async (deputy: User, since: number) =>
      client
        .post('/office/deputies')
        .loginAs(chief)
        .withCsrfToken()
        .form({ post: (await postOf(chief)).id, deputy: deputy.id, since: addDays(today(), since), until: addDays(today(), since + 5) })
        .redirects(0)
    await name(one, 0)
    assert.include(noticeOf(await name(other, 5)), 'すでに代決者')
    await name(other, 6)
    assert.lengthOf(await Deputy.all(), 2)
  })

  test('neither a stranger nor somebody else’s post can be named', async ({ client, assert }) => {
    const chief = await givenStaff('claims', 'section_chief')
    const other = await givenStaff('claims', 'division_chief')
    const stranger = await givenPerson()
    const period = { since: today(), until: today() }
    const byStranger = await client
      .post('/office/deputies')
      .loginAs(chief)
      .withCsrfToken()
      .form({ ...period, post: (await postOf(chief)).id, deputy: stranger.id })
      .redirects(0)
    byStranger.assertStatus(404)
    const foreign = await client
      .post('/office/deputies')
      .loginAs(chief)
      .withCsrfToken()
      .form({ ...period, post: (await postOf(other)).id, deputy: other.id })
      .redirects(0)
    foreign.assertStatus(404)
    assert.isNull(await Deputy.first())
  })

  test('a clerk does not find the page', async ({ client }) => {
    const clerk = await givenStaff('claims', 'clerk')
    const page = await client.get('/office/deputies').loginAs(clerk)
    page.assertStatus(404)
  })
})
