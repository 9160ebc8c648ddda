import { test } from '@japa/runner'
import { schemeBooks } from '#database/rulebooks/certifications/index'
import { kindBooks } from '#database/rulebooks/courses/index'
import { rulebooks } from '#database/rulebooks/index'
import { planEditions } from '#database/rulebooks/plan'
import { planProblems, unplanned } from '#rules/plan/check_plan'
import { Plan, planFrom, projectsOf } from '#rules/plan/plan'
import type { PlanDefinition } from '#rules/plan/plan_definition'
import { day } from '#values/day'

const [printed] = planEditions as [PlanDefinition]
const plan = new Plan(printed)
const books = [...rulebooks, ...kindBooks, ...schemeBooks]

/** What might follow in April 2027: one project renamed, two joined, one that is new, one given up. */
const next = (): PlanDefinition => {
  const edition: any = structuredClone(printed)
  Object.assign(edition, { code: 'fifth', startsOn: '2027-04-01', endsOn: '2033-03-31', indicators: [] })
  const measure = (code: string) =>
    edition.directions
      .flatMap(({ groups }: any) => groups)
      .flatMap(({ measures }: any) => measures)
      .find(({ projects }: any) => projects.some((one: any) => one.code === code))
  const people = measure('recruitment')
  people.projects = [
    {
      code: 'people-for-firms',
      name: { ja: '人材の確保と定着', en: 'Finding and keeping people' },
      marks: ['new'],
      formerly: ['recruitment', 'hiring-events'],
    },
  ]
  measure('ai-people').projects.find((one: any) => one.code === 'ai-people').name = {
    ja: '先端人材の育成',
    en: 'People for new technology',
  }
  const benefits = measure('benefits')
  benefits.projects = benefits.projects.filter(({ code }: any) => code !== 'benefits')
  return edition
}

test.group('The plan', () => {
  test('[P13] is in order: three directions, twenty-one measures, fifty-seven projects, fifteen of them in the third direction', ({
    assert,
  }) => {
    const count = (level: string) => [...plan.nodes.values()].filter((node) => node.level === level).length
    assert.isEmpty(planProblems(planEditions))
    assert.deepEqual(['direction', 'group', 'measure', 'project'].map(count), [3, 10, 21, 57])
    const third = plan.projects.filter(({ path }) => path[0] === '3')
    assert.lengthOf(third, 15)
    assert.deepEqual(
      third.filter(({ marks }) => marks.length > 0).map(({ name, marks }) => [name.ja, ...marks]),
      [
        ['人材確保活動の支援', 'priority'],
        ['A.I.人材の育成', 'priority', 'new'],
        ['多様な人材育成プログラムの展開', 'priority'],
        ['誰もが働きやすい職場づくりの支援', 'priority'],
      ]
    )
  })

  test('[P13] numbers a measure as printed, and knows the way down to a project', ({ assert }) => {
    const project = plan.projectOf('人材確保活動の支援')!
    assert.equal(project.code, 'recruitment')
    assert.deepEqual(
      plan.pathOf(project).map(({ number, name }) => [number, name.ja]),
      [
        ['3', '企業経営を支える人材の確保・育成と多様な働き方の推進'],
        ['2', '多様な人材の確保・育成'],
        ['2(1)', '人材確保支援'],
        [null, '人材確保活動の支援'],
      ]
    )
  })

  test('[P12] holds the three indicators with baseline, target, unit and source as printed', ({ assert }) => {
    assert.deepEqual(
      printed.indicators.map(({ code, direction, better, baseline, target, unit }) => [
        code,
        direction,
        better,
        baseline.value,
        target.value,
        unit.ja,
      ]),
      [
        ['K1', 1, 'up', 26.7, 35, 'ポイント'],
        ['K2', 2, 'up', 2790, 2900, '店舗'],
        ['K3', 3, 'down', 31.6, 25, '%'],
      ]
    )
    assert.deepEqual(
      printed.indicators.map(({ baseline }) => Boolean(baseline.isEstimate)),
      [false, true, true]
    )
    assert.deepEqual(printed.indicators[2]!.target.period, { from: day('2026-10-01'), to: day('2026-12-31') })
  })

  test('[P13] every programme, course kind and scheme hangs on a project', ({ assert }) => {
    assert.isEmpty(unplanned(books, planEditions))
    const [lost] = unplanned([{ file: 'x.ts', definition: { project: '月面の振興' } }], planEditions)
    assert.deepInclude(lost, { file: 'x.ts' })
    for (const { definition } of books) assert.isNotNull(plan.projectOf(definition.project), definition.project)
  })
})

test.group('The next edition of the plan', () => {
  const editions = [printed, next()]

  test('[P13] stands beside this one from its first day, and everything is re-hung on what took its project over', ({ assert }) => {
    assert.isEmpty(planProblems(editions))
    assert.equal(planFrom(editions, day('2027-03-31'))!.edition.code, 'fourth-revised')
    const after = planFrom(editions, day('2027-04-01'))!
    assert.equal(after.edition.code, 'fifth')
    const hung = (said: string) => after.projectOf(said)?.code ?? null
    assert.deepEqual(
      ['人材確保活動の支援', '中小企業の採用活動支援', 'A.I.人材の育成', '健康経営の推進', '中小企業向け福利厚生の充実'].map(hung),
      ['people-for-firms', 'people-for-firms', 'ai-people', 'health-management', null]
    )
  })

  test('[P13] what already names a project of the next edition hangs until then on the one it comes from', ({ assert }) => {
    const before = planFrom(editions, day('2026-12-01'))!
    assert.equal(before.projectOf('人材の確保と定着')?.code, 'recruitment')
    assert.equal(before.projectOf('先端人材の育成')?.code, 'ai-people')
    assert.isNull(before.projectOf('月面の振興'))
  })

  test('outside every period the nearest edition answers', ({ assert }) => {
    assert.equal(planFrom(editions, day('2020-01-01'))!.edition.code, 'fourth-revised')
    assert.equal(planFrom(editions, day('2040-01-01'))!.edition.code, 'fifth')
    assert.isNull(planFrom([], day('2026-01-01')))
  })

  test('rulebook:check finds {entry}')
    .with([
      { entry: 'fifth.endsOn', change: (one: any) => (one.endsOn = '2027-01-01') },
      { entry: 'fourth-revised.endsOn', change: (one: any) => (one.startsOn = '2027-03-01') },
      { entry: 'code', change: (one: any) => (one.code = 'fourth-revised') },
      { entry: 'fifth.goal', change: (one: any) => (one.goal.en = '') },
      {
        entry: 'fifth.people-for-firms.formerly',
        change: (one: any) => (projectsOf(one).find(({ formerly }) => formerly)!.formerly = ['moon']),
      },
      {
        entry: 'fifth.training.formerly',
        change: (one: any) => (projectsOf(one).find(({ code }) => code === 'training')!.formerly = ['recruitment']),
      },
      {
        entry: 'fifth.projects',
        change: (one: any) =>
          (projectsOf(one).find(({ code }) => code === 'training')!.code = 'recruitment-2') && (projectsOf(one)[0]!.code = 'recruitment-2'),
      },
      {
        entry: 'fifth.training.marks',
        change: (one: any) => (projectsOf(one).find(({ code }) => code === 'training')!.marks = ['old' as any]),
      },
      { entry: 'fifth.K3.target', change: (one: any) => (one.indicators = [{ ...printed.indicators[2], better: 'up' }]) },
      {
        entry: 'fifth.K3.period',
        change: (one: any) => (one.indicators = [{ ...printed.indicators[2], target: { fiscalYear: 2026, value: 25 } }]),
      },
      { entry: 'fifth.K3.direction', change: (one: any) => (one.indicators = [{ ...printed.indicators[2], direction: 4 }]) },
    ])
    .run(({ assert }, { entry, change }) => {
      const wrong = next()
      change(wrong)
      assert.include(
        planProblems([printed, wrong]).map((found) => found.entry),
        entry
      )
    })
})
