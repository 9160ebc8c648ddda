import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Deputy from '#models/deputy'
import StaffPost from '#models/staff_post'
import { freezeClock } from '#tests/support/clock'
import { givenStaff } from '#tests/support/people'
import { today } from '#values/clock'

const CHOOSER = 'この画面での役割を選ぶ'

test.group('Several posts at one desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F5] the account menu offers each post on the page one is on, and the header names the acting one', async ({ client, assert }) => {
    const person = await givenStaff('claims', 'clerk')
    await givenStaff('claims', 'section_chief', person)
    const first = (await client.get('/office/claims?year=2026').loginAs(person)).text()
    assert.include(first, CHOOSER)
    assert.include(first, 'href="/office/claims?year=2026&amp;as=section_chief"')
    assert.match(first, /account-role">担当</)
    const second = (await client.get('/office/claims?as=section_chief').loginAs(person)).text()
    assert.match(second, /account-role">係長</)
    assert.include(second, 'href="/office/claims?as=clerk"')
    assert.include((await client.get('/en/office/claims').loginAs(person)).text(), 'href="/en/office/claims?as=section_chief"')
  })

  test('[F68] a deputy chooses the post stood in for, and is named a deputy', async ({ client, assert }) => {
    const chief = await givenStaff('claims', 'section_chief')
    const deputy = await givenStaff('claims', 'clerk')
    const { id: staffPostId } = await StaffPost.findByOrFail('userId', chief.id)
    await Deputy.create({ staffPostId, deputyId: deputy.id, since: today(), until: today() })
    const page = (await client.get('/office/claims?as=section_chief').loginAs(deputy)).text()
    assert.match(page, /account-role">係長（代決）</)
    assert.notInclude(page, 'href="/office/deputies"')
  })

  test('[F68] whoever holds an approving post finds the deputies, whichever post comes first', async ({ client, assert }) => {
    const person = await givenStaff('claims', 'clerk')
    await givenStaff('claims', 'section_chief', person)
    assert.include((await client.get('/office/claims').loginAs(person)).text(), 'href="/office/deputies"')
    assert.include((await client.get('/office/deputies').loginAs(person)).text(), 'href="/office/deputies"')
  })

  test('[F5] one post leaves nothing to choose, and a post one does not hold is not acted as', async ({ client, assert }) => {
    const clerk = await givenStaff('claims', 'clerk')
    const page = (await client.get('/office/claims?as=section_chief').loginAs(clerk)).text()
    assert.notInclude(page, CHOOSER)
    assert.match(page, /account-role">担当</)
    assert.notInclude(page, 'href="/office/deputies"')
  })
})
