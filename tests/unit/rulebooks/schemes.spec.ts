import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { schemeBooks } from '#database/rulebooks/certifications/index'
import { schemeProblems, sharedSchemes } from '#rules/certifications/check_scheme'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { reachableMaximum } from '#rules/certifications/score'

const schemes = schemeBooks.map(({ definition }) => definition)
const scheme = (code: string) => schemes.find((one) => one.code === code)!

test.group('The certification schemes', () => {
  test('[P7] [P8] [P10] {code} is in order, and its examples come out as written')
    .with(schemes.map((definition) => ({ code: definition.code, definition })))
    .run(({ assert }, { definition }) => assert.isEmpty(schemeProblems(definition)))

  test('each file in the folder is listed, and no two share a code or a sign', ({ assert }) => {
    const files = readdirSync(app.makePath('database/rulebooks/certifications')).filter(
      (file) => file.endsWith('.ts') && !['common.ts', 'index.ts'].includes(file)
    )
    assert.sameMembers(
      schemeBooks.map(({ file }) => file),
      files.map((file) => `database/rulebooks/certifications/${file}`)
    )
    assert.isEmpty(sharedSchemes(schemes))
    assert.lengthOf(sharedSchemes([...schemes, schemes[0]!]), 3)
  })

  test('[P8] no scheme is named in app/', ({ assert }) => {
    const files = readdirSync(app.makePath('app'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    for (const file of files) {
      const text = readFileSync(app.makePath('app', file), 'utf8')
      schemes.forEach(({ code }) => assert.isFalse(new RegExp(`['"\`]${code}['"\`]`).test(text), `${file} names ${code}`))
    }
  })

  test('[P7] [F90] of the check sheet {field} reaches {maximum} points')
    .with([
      { field: 'childcare', maximum: 17 },
      { field: 'community', maximum: 12 },
      { field: 'care', maximum: 12 },
      { field: 'workplace', maximum: 26 },
    ])
    .run(({ assert }, { field, maximum }) => assert.equal(reachableMaximum(scheme('work-life-balance'), field), maximum))

  test('[P7] what the ward has published is not called assumed; what is borrowed is', ({ assert }) => {
    const { assumed } = scheme('work-life-balance')
    for (const published of ['fields', 'gates', 'ordinance', 'project']) assert.notInclude(assumed, published)
    for (const borrowed of ['items', 'pass', 'certificate', 'review', 'voice', 'renewal']) assert.include(assumed, borrowed)
  })

  test('[P8] [P10] the projects stand as the plan prints them', ({ assert }) => {
    assert.deepEqual(
      schemes.map(({ project }) => project),
      ['誰もが働きやすい職場づくりの支援', '健康経営の推進', '中小企業優良従業員の表彰']
    )
  })

  test('[P10] the award is for a person and does not expire; nothing is asked of colleagues, nothing renewed', ({ assert }) => {
    const award = scheme('excellent-employee')
    assert.deepInclude(award, { subject: 'person', voice: null, renewal: null })
    assert.isNull(award.certificate.validYears)
    assert.isFalse(award.certificate.hasMark)
  })
})

const changed = (code: string, change: (definition: any) => void): SchemeDefinition => {
  const definition = structuredClone(scheme(code))
  change(definition)
  return definition
}
const item = (definition: any, code: string) => definition.items.find((one: any) => one.code === code)
const wlb = 'work-life-balance'

test.group('rulebook:check of certification schemes', () => {
  test('finds {entry}')
    .with([
      { code: wlb, entry: 'code', change: (one: any) => (one.code = 'WLB 1') },
      { code: wlb, entry: 'name', change: (one: any) => (one.name.en = '') },
      { code: wlb, entry: 'words.certify', change: (one: any) => (one.words.certify.ja = ' ') },
      { code: wlb, entry: 'department', change: (one: any) => (one.department = 'parks') },
      { code: wlb, entry: 'subject', change: (one: any) => (one.subject = 'dog') },
      { code: wlb, entry: 'project', change: (one: any) => (one.project = '') },
      { code: wlb, entry: 'caseSign', change: (one: any) => (one.caseSign = '') },
      { code: wlb, entry: 'assumed.weather', change: (one: any) => one.assumed.push('weather') },
      { code: wlb, entry: 'fields', change: (one: any) => one.fields.push(one.fields[0]) },
      { code: wlb, entry: 'fields.sport', change: (one: any) => one.fields.push({ ...one.fields[0], code: 'sport' }) },
      { code: wlb, entry: 'items', change: (one: any) => one.items.push(one.items[0]) },
      { code: wlb, entry: 'items.C1.field', change: (one: any) => (item(one, 'C1').field = 'sport') },
      { code: wlb, entry: 'items.C1.kind', change: (one: any) => (item(one, 'C1').kind = 'maybe') },
      { code: wlb, entry: 'items.C1.question', change: (one: any) => (item(one, 'C1').question.en = '') },
      { code: wlb, entry: 'items.C1.points', change: (one: any) => (item(one, 'C1').points = 0) },
      { code: wlb, entry: 'items.C1.version', change: (one: any) => (item(one, 'C1').version = 0) },
      { code: wlb, entry: 'items.C1.formerly', change: (one: any) => (item(one, 'C1').formerly = ['C2']) },
      { code: wlb, entry: 'items.C1.origin', change: (one: any) => (item(one, 'C1').origin = '') },
      { code: wlb, entry: 'items.C1.threshold', change: (one: any) => (item(one, 'C1').threshold = 1) },
      { code: wlb, entry: 'items.C2.threshold', change: (one: any) => (item(one, 'C2').threshold = undefined) },
      { code: wlb, entry: 'items.C3.threshold', change: (one: any) => (item(one, 'C3').threshold = 101) },
      { code: wlb, entry: 'items.W4.threshold', change: (one: any) => (item(one, 'W4').threshold = 800) },
      { code: 'excellent-employee', entry: 'items.S1.anchors', change: (one: any) => item(one, 'S1').anchors.pop() },
      { code: wlb, entry: 'exclusive.0', change: (one: any) => (one.exclusive[0] = ['C3', 'W3']) },
      { code: wlb, entry: 'exclusive.1', change: (one: any) => (one.exclusive[1] = ['W4', 'W99']) },
      { code: wlb, entry: 'exclusive', change: (one: any) => (one.exclusive[1] = ['C3', 'C5']) },
      { code: wlb, entry: 'exclusive.0', change: (one: any) => (one.exclusive[0] = ['C1', 'C3']) },
      { code: wlb, entry: 'gates.G1c.limit', change: (one: any) => delete one.gates[2].limit },
      { code: wlb, entry: 'gates.G1a.check', change: (one: any) => (one.gates[0].check = 'rich') },
      { code: wlb, entry: 'gates.G1a.mayNotApply', change: (one: any) => (one.gates[0].mayNotApply = true) },
      { code: wlb, entry: 'gates.G2.article', change: (one: any) => (one.gates[3].article = '') },
      { code: wlb, entry: 'intake', change: (one: any) => (one.intake = { from: '2026-07-01', to: '2026-06-01' }) },
      { code: wlb, entry: 'endsOn', change: (one: any) => (one.endsOn = '2026-02-30') },
      { code: wlb, entry: 'certificate.validYears', change: (one: any) => (one.certificate.validYears = 0.5) },
      { code: wlb, entry: 'renewal.opensMonthsBefore', change: (one: any) => (one.renewal.opensMonthsBefore = 36) },
      {
        code: 'excellent-employee',
        entry: 'renewal.opensMonthsBefore',
        change: (one: any) => (one.renewal = { opensMonthsBefore: 6, graceDays: 0 }),
      },
      { code: wlb, entry: 'renewal.graceDays', change: (one: any) => (one.renewal.graceDays = -1) },
      { code: wlb, entry: 'remindMonthsBefore', change: (one: any) => (one.remindMonthsBefore = [2, 6]) },
      { code: wlb, entry: 'standardDays', change: (one: any) => (one.standardDays = 0) },
      { code: wlb, entry: 'hearingDays', change: (one: any) => (one.hearingDays = 1.5) },
      { code: wlb, entry: 'review.reviewers', change: (one: any) => (one.review.reviewers = 0) },
      { code: wlb, entry: 'review.gap.verdict', change: (one: any) => (one.review.gap.verdict = 3) },
      { code: wlb, entry: 'review.rubric.half', change: (one: any) => (one.review.rubric.half.en = '') },
      { code: wlb, entry: 'pass.share', change: (one: any) => (one.pass.share = '5/3') },
      { code: wlb, entry: 'pass.fieldsAtLeast', change: (one: any) => (one.pass.fieldsAtLeast = 5) },
      { code: 'health-management', entry: 'levels', change: (one: any) => (one.levels[2].fieldsAtLeast = 6) },
      { code: wlb, entry: 'voice.atLeast', change: (one: any) => (one.voice.atLeast = 4) },
      { code: wlb, entry: 'voice.questions', change: (one: any) => (one.voice.questions = []) },
      { code: wlb, entry: 'voice.questions.care.field', change: (one: any) => (one.voice.questions[1].field = 'sport') },
      { code: 'excellent-employee', entry: 'voice', change: (one: any) => (one.voice = scheme(wlb).voice) },
      { code: wlb, entry: 'approval.certify', change: (one: any) => (one.approval.certify = []) },
      { code: wlb, entry: 'approval.decline', change: (one: any) => (one.approval.decline = ['emperor']) },
      { code: wlb, entry: 'publicItems', change: (one: any) => one.publicItems.push('salaries') },
      { code: wlb, entry: 'fields.community', change: (one: any) => (one.pass.recordsAtLeast = 2) },
      { code: wlb, entry: 'examples.0.points', change: (one: any) => (one.examples[0].points = 16) },
      { code: wlb, entry: 'examples.3.passes', change: (one: any) => (item(one, 'C1').isMustHave = false) },
      { code: wlb, entry: 'examples.0', change: (one: any) => (one.examples[0].answers.C2 = 'few') },
      { code: wlb, entry: 'examples', change: (one: any) => (one.examples = []) },
    ])
    .run(({ assert }, { code, entry, change }) => {
      const problems = schemeProblems(changed(code, change))
      assert.include(
        problems.map((problem) => problem.entry),
        entry
      )
      assert.isTrue(problems.every(({ problem }) => problem.ja && problem.en))
    })
})
