import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { budgetPosition } from '#queries/claims/budget_position'
import { freezeClock } from '#tests/support/clock'
import { givenGrantedClaim, givenProposedClaim } from '#tests/support/office'
import { again, atDesk, caseOf } from '#tests/support/road'

const TOKYO_HOURS = 9
/** Granted on 10 September: the fourteenth day after that of the notice is 24 September. */
const lastMoment = Date.UTC(2026, 8, 24, 23 - TOKYO_HOURS, 59, 59, 999)

test.group('A claim is withdrawn', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('while its grant is being decided: the proposal is void, the reservation given back, and nobody can approve it', async ({ assert }) => {
    const { claim, company, applicant, proposal } = await givenProposedClaim()
    const page = await again(applicant)
    await page.open(`/companies/${company.id}/claims/${claim.id}`)
    await page.follow('申請を取り下げる')
    await page.press('取り下げる', { reason: '採用を見合わせたため' })
    page.mustSay('取り下げました')

    const { state, history } = await caseOf(claim.id)
    assert.equal(state, 'withdrawn')
    assert.deepEqual([history.at(-1).from_state, history.at(-1).article], ['submitted', '第8条'])
    assert.equal((await proposal.refresh()).state, 'void')
    const { reserved, committed } = await budgetPosition(claim.programmeTermsId)
    assert.deepEqual([reserved, committed], [0, 0])
    const chief = await atDesk('claims', 'section_chief')
    await chief.open(`/office/claims/proposals/${proposal.id}`)
    assert.notInclude(chief.html, '決裁する')
    assert.equal((await db.from('letters').where('template', 'withdrawn').count('* as n').first()).n, 1)
  })

  test('{why}')
    .with([
      { why: 'on the last day after the grant, at 23:59:59.999', at: lastMoment, becomes: 'withdrawn', committed: 0 },
      { why: 'not a millisecond later, and nothing is written', at: lastMoment + 1, becomes: 'granted', committed: 200_000 },
    ])
    .run(async ({ assert }, { at, becomes, committed }) => {
      const { claim, company, applicant } = await givenGrantedClaim()
      const page = await again(applicant)
      await page.open(`/companies/${company.id}/claims/${claim.id}/withdrawal`)
      const unfreeze = freezeClock(at)
      await page.attempt('取り下げる', { reason: '採用を見合わせたため' })
      unfreeze()

      assert.equal((await caseOf(claim.id)).state, becomes)
      assert.equal((await budgetPosition(claim.programmeTermsId)).committed, committed)
    })
})
