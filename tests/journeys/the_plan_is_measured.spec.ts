import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import { test } from '@japa/runner'
import { freezeClock } from '#tests/support/clock'
import { givenGrantedClaim } from '#tests/support/office'
import { atDesk } from '#tests/support/road'
import { Visitor } from '#tests/support/visitor'

test.group('The plan is measured', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('[P12] [F109] an officer enters a value of the survey, another confirms it, and everybody sees it beside baseline and target', async ({ assert }) => {
    const anybody = new Visitor()
    await anybody.open('/indicators')
    for (const words of ['31.6', '25.0', '公表した値はまだありません', '2026年12月31日']) anybody.mustSay(words)

    const officer = await atDesk('programmes', 'officer')
    await officer.open('/office/indicators')
    await officer.follow('港区中小企業景況調査の「経営上の問題点」における「従業員・人材の不足」の割合')
    await officer.follow('値を入力する')
    await officer.press('入力して確認を頼む', { fiscalYear: '2025', quarter: '3', value: '29.4', sourceOn: '2026-02-10' })
    officer.mustSay('もう一人の担当者が確認します')
    await anybody.open('/indicators/K3')
    assert.notInclude(anybody.says, '29.4')

    const other = await atDesk('programmes', 'officer')
    await other.open('/office/indicators/plan/K3')
    await other.press('確認して公表する')
    await anybody.open('/indicators')
    anybody.mustSay('29.4')
    anybody.mustSay('33.3%')
    await anybody.open('/indicators/K3')
    anybody.mustSay('港区中小企業景況調査')
    anybody.mustSay('2026年9月10日（木）公表')
  })

  test('[N24] [F108] a manager opens a number down to its rows', async ({ assert }) => {
    const { claim } = await givenGrantedClaim()
    const manager = await atDesk('programmes', 'manager')
    await manager.open('/office/indicators')
    await manager.follow('交付決定の件数')
    await manager.follow('2026年度の記録を見る')
    manager.mustSay(claim.number!)
    manager.mustSay('1件の記録')
    assert.equal(manager.path.split('?')[0], '/office/indicators/grants-decided/rows')

    const anybody = new Visitor()
    await anybody.open('/indicators/grants-decided')
    assert.notInclude(anybody.says, claim.number!)
    anybody.mustSay('非公表')
  })
})
