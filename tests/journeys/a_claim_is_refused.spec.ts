import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { freezeClock } from '#tests/support/clock'
import { givenCompany } from '#tests/support/people'
import { apply, asMemberOf, atDesk, caseOf, decide, examine, propose } from '#tests/support/road'

test.group('A claim is refused', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F77] with the reason and its article, by both chiefs, and the company reads why', async ({ assert }) => {
    const company = await givenCompany()
    const applicant = await asMemberOf(company)
    const { id, home } = await apply(applicant, company, [{ category: 'jobAdvertising', amount: '150,000' }])
    const clerk = await atDesk('claims', 'clerk')
    await examine(clerk, id)
    const proposal = await propose(clerk, id, { step: 'refuse', reason: '主たる事業所が港区内にあることを確認できないため。', article: '第4条第2号' })
    await decide(await atDesk('claims', 'section_chief'), proposal)
    assert.equal((await caseOf(id)).state, 'submitted')
    await decide(await atDesk('claims', 'division_chief'), proposal)

    const { state, steps } = await caseOf(id)
    assert.equal(state, 'refused')
    assert.deepEqual(steps, ['submit', 'refuse'])
    await applicant.open(home)
    applicant.mustSay('交付できないことになりました')
    applicant.mustSay('主たる事業所が港区内にあることを確認できないため。')
  })
})
