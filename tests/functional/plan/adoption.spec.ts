import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { adoptPlan } from '#actions/plan/adopt_plan'
import { planEditions } from '#database/rulebooks/plan'
import { planOn } from '#queries/plan/plan_on'
import { whatHangs } from '#queries/plan/what_hangs'
import { day } from '#values/day'

test.group('The plan in force', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[P13] adopting it again changes nothing; another text is its next version', async ({ assert, db: database }) => {
    assert.deepEqual(await adoptPlan(), [{ code: 'fourth-revised', result: 'same' }])
    const changed = [{ ...planEditions[0]!, goal: { ja: '新しい目標', en: 'A new goal' } }]
    assert.deepEqual(await adoptPlan(changed), [{ code: 'fourth-revised', result: 'changed' }])
    assert.equal((await planOn())!.edition.goal.en, 'A new goal')
    await database.assertCount('plan_versions', 2)

    await assert.rejects(() => adoptPlan([{ ...planEditions[0]!, endsOn: day('2020-01-01') }]), 'plan_wrong')
    await database.assertCount('plan_versions', 2)
  })

  test('[P13] every programme, kind and scheme hangs somewhere; one of an unknown project nowhere', async ({ assert }) => {
    const plan = (await planOn())!
    const hanging = await whatHangs(plan)
    assert.sameMembers([...new Set(hanging.map(({ kind }) => kind))], ['programme', 'course_kind', 'scheme'])
    assert.isEmpty(hanging.filter(({ project }) => !project))

    await db.from('subsidy_programmes').where('code', 'recruitment-cost').update({ project: '月面の振興' })
    const lost = (await whatHangs(plan)).filter(({ project }) => !project)
    assert.deepEqual(
      lost.map(({ code, said }) => [code, said]),
      [['recruitment-cost', '月面の振興']]
    )
  })
})
