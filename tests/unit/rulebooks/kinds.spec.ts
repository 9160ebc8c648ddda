import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { kindBooks } from '#database/rulebooks/courses/index'
import { rulebooks } from '#database/rulebooks/index'
import { brokenClaims, kindProblems, sharedKinds } from '#rules/courses/check_kind'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

const kinds = kindBooks.map(({ definition }) => definition)
const programmes = rulebooks.map(({ definition }) => definition)
const kind = (code: string) => kinds.find((one) => one.code === code)!

test.group('The course kinds', () => {
  test('[P3] [P4] [P6] [P9] [P15] {code} is in order, and its examples come out as written')
    .with(kinds.map((definition) => ({ code: definition.code, definition })))
    .run(({ assert }, { definition }) => {
      assert.isEmpty(kindProblems(definition))
      assert.isEmpty(brokenClaims(definition, programmes))
    })

  test('each file in the folder is listed, and no two share a code', ({ assert }) => {
    const files = readdirSync(app.makePath('database/rulebooks/courses')).filter((file) => !['common.ts', 'index.ts'].includes(file))
    assert.sameMembers(
      kindBooks.map(({ file }) => file),
      files.map((file) => `database/rulebooks/courses/${file}`)
    )
    assert.isEmpty(sharedKinds(kinds))
    assert.lengthOf(sharedKinds([...kinds, kinds[0]!]), 1)
  })

  test('[P4] no kind is named in app/', ({ assert }) => {
    const files = readdirSync(app.makePath('app'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    for (const file of files) {
      const text = readFileSync(app.makePath('app', file), 'utf8')
      kinds.forEach(({ code }) => assert.isFalse(new RegExp(`['"\`]${code}['"\`]`).test(text), `${file} names ${code}`))
    }
  })

  test('[P3] artificial intelligence is taught in three ways: lectures and workshops, a selected engineer course, a lottery for the young', ({ assert }) => {
    const taught = kinds.filter(({ project }) => project === 'A.I.人材の育成')
    assert.deepEqual(
      taught.map(({ code, allocation }) => [code, allocation]),
      [
        ['lecture', 'first_come'],
        ['workshop-series', 'first_come'],
        ['engineer-course', 'selection'],
        ['young-people', 'lottery'],
      ]
    )
    assert.equal(kind('engineer-course').screening!.scorers, 2)
    assert.deepEqual(kind('young-people').audience.age, { from: 15, to: 25 })
    assert.equal(kind('young-people').guardianUnder, 18)
  })

  test('[P2] the fee of a booth at the job fair is a cost that the recruitment subsidy covers', ({ assert }) => {
    assert.equal(kind('job-fair').party, 'company')
    assert.deepEqual(kind('job-fair').claimable, { programme: 'recruitment-cost', category: 'jobFair' })
  })

  test('[P9] a small company asks for several tickets at once; nobody outside the ward is admitted', ({ assert }) => {
    const { ticketsPerCompany, audience } = kind('member-benefit')
    assert.equal(ticketsPerCompany, 10)
    assert.deepEqual(audience.classes.map((one) => one.class), ['wardSme'])
  })
})

const changed = (code: string, change: (definition: any) => void): CourseKindDefinition => {
  const definition = structuredClone(kind(code))
  change(definition)
  return definition
}

test.group('rulebook:check of course kinds', () => {
  test('finds {entry}')
    .with([
      { code: 'lecture', entry: 'code', change: (one: any) => (one.code = 'Lecture 1') },
      { code: 'lecture', entry: 'name', change: (one: any) => (one.name.en = '') },
      { code: 'lecture', entry: 'department', change: (one: any) => (one.department = 'parks') },
      { code: 'lecture', entry: 'assumed.weather', change: (one: any) => one.assumed.push('weather') },
      { code: 'lecture', entry: 'party', change: (one: any) => (one.party = 'club') },
      { code: 'lecture', entry: 'allocation', change: (one: any) => (one.allocation = 'by_looks') },
      { code: 'lecture', entry: 'audience.classes.royalty', change: (one: any) => (one.audience.classes[0] = { ...one.audience.classes[0], class: 'royalty' }) },
      { code: 'lecture', entry: 'audience.classes', change: (one: any) => (one.audience.classes[2].rank = 5) },
      { code: 'lecture', entry: 'audience.boosts', change: (one: any) => one.audience.boosts.push('friend') },
      { code: 'young-people', entry: 'audience.age', change: (one: any) => (one.audience.age = { from: 25, to: 15 }) },
      { code: 'job-fair', entry: 'audience.age', change: (one: any) => (one.audience.age = { from: 20, to: 60 }) },
      { code: 'lecture', entry: 'companyCap.seats', change: (one: any) => (one.companyCap.seats = 0) },
      { code: 'lecture', entry: 'groupAtMost', change: (one: any) => (one.groupAtMost = 6) },
      { code: 'job-fair', entry: 'companyCap', change: (one: any) => (one.companyCap = { seats: 2, releasedDaysBefore: 7 }) },
      { code: 'lecture', entry: 'ticketsPerCompany', change: (one: any) => (one.ticketsPerCompany = 3) },
      { code: 'job-fair', entry: 'nomination.isAllowed', change: (one: any) => (one.nomination.isAllowed = true) },
      { code: 'lecture', entry: 'waitlist.offerHours', change: (one: any) => (one.waitlist.offerHours = 1.5) },
      { code: 'engineer-course', entry: 'screening', change: (one: any) => (one.screening = null) },
      { code: 'lecture', entry: 'screening', change: (one: any) => (one.screening = { scorers: 2, passAtLeast: 60 }) },
      { code: 'engineer-course', entry: 'screening.scorers', change: (one: any) => (one.screening.scorers = 1) },
      { code: 'engineer-course', entry: 'screening.passAtLeast', change: (one: any) => (one.screening.passAtLeast = 101) },
      { code: 'young-people', entry: 'questions', change: (one: any) => (one.questions[0].points = 10) },
      { code: 'young-people', entry: 'needsApproval', change: (one: any) => (one.needsApproval = true) },
      { code: 'lecture', entry: 'cancellation.lateRefund', change: (one: any) => (one.cancellation.lateRefund = '0.5') },
      { code: 'lecture', entry: 'cancellation.article', change: (one: any) => (one.cancellation.article = '') },
      { code: 'lecture', entry: 'fee.payers', change: (one: any) => (one.fee.payers = ['state']) },
      { code: 'job-fair', entry: 'fee.payers', change: (one: any) => (one.fee.payers = ['person', 'company']) },
      { code: 'job-fair', entry: 'claimable', change: (one: any) => (one.fee = null) },
      { code: 'lecture', entry: 'completion.presence', change: (one: any) => (one.completion.presence = '5/4') },
      { code: 'lecture', entry: 'completion.testAtLeast', change: (one: any) => (one.completion.testAtLeast = 120) },
      { code: 'protected-seminar', entry: 'nomination.isAllowed', change: (one: any) => (one.nomination.isAllowed = true) },
      { code: 'protected-seminar', entry: 'fee.payers', change: (one: any) => (one.fee.payers = ['person', 'company']) },
      { code: 'protected-seminar', entry: 'claimable', change: (one: any) => (one.claimable = { programme: 'training-fee', category: 'courseFee' }) },
      { code: 'protected-seminar', entry: 'party', change: (one: any) => (one.party = 'company') },
      { code: 'protected-seminar', entry: 'groupAtMost', change: (one: any) => (one.groupAtMost = 3) },
      { code: 'lecture', entry: 'guardianUnder', change: (one: any) => (one.guardianUnder = 18) },
      { code: 'young-people', entry: 'guardianUnder', change: (one: any) => (one.guardianUnder = 15) },
      { code: 'young-people', entry: 'questions.computer.options', change: (one: any) => one.questions[1].options.pop() },
      { code: 'lecture', entry: 'survey', change: (one: any) => one.survey.push(one.survey[0]) },
      { code: 'lecture', entry: 'examples.refunds.1.refund', change: (one: any) => (one.examples.refunds[1].refund = 999) },
      { code: 'lecture', entry: 'examples.completions.0.outcome', change: (one: any) => (one.completion.presence = '9/10') },
      { code: 'lecture', entry: 'examples.completions', change: (one: any) => (one.examples.completions = []) },
    ])
    .run(({ assert }, { code, entry, change }) => {
      const problems = kindProblems(changed(code, change))
      assert.include(problems.map((problem) => problem.entry), entry)
      assert.isTrue(problems.every(({ problem }) => problem.ja && problem.en))
    })

  test('finds a claim under a programme or a category that does not exist', ({ assert }) => {
    const broken = (claimable: object) => brokenClaims(changed('job-fair', (one) => (one.claimable = claimable)), programmes).map(({ entry }) => entry)
    assert.deepEqual(broken({ programme: 'recruitment-cost', category: 'party' }), ['claimable'])
    assert.deepEqual(broken({ programme: 'gifts', category: 'jobFair' }), ['claimable'])
  })
})
