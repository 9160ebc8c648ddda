import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { rulebooks } from '#database/rulebooks/index'
import { programmeProblems, sharedNames } from '#rules/claims/check_programme'
import { recomputed } from '#rules/claims/worked_example'
import { termsForYear } from '#rules/claims/terms_for_year'
import type { ProgrammeDefinition, Terms } from '#rules/claims/programme_definition'
import { definitionOf, termsOf } from '#tests/support/terms'

const definitions = rulebooks.map(({ definition }) => definition)
const examples = definitions.flatMap(({ code, terms }) =>
  terms.flatMap((year) => year.examples.map((example, index) => ({ name: `${code} ${year.fiscalYear}, example ${index + 1}`, year, example })))
)

test.group('The rule books', () => {
  test('[F53] {name} comes out to the yen')
    .with(examples)
    .run(({ assert }, { year, example }) => assert.equal(recomputed(example, year).amount, example.grant))

  test('[P1] [P5] [P11] [P14] {code} is in order')
    .with(definitions.map((definition) => ({ code: definition.code, definition })))
    .run(({ assert }, { definition }) => assert.isEmpty(programmeProblems(definition)))

  test('no two share a code or a sign', ({ assert }) => {
    assert.isEmpty(sharedNames(definitions))
    assert.lengthOf(sharedNames([...definitions, definitions[0]!]), 2)
  })

  test('[F37] each year keeps its own terms', ({ assert }) => {
    assert.deepEqual(definitionOf('recruitment-cost').terms.map(({ fiscalYear, tiers }) => [fiscalYear, tiers.length]), [[2024, 1], [2025, 2], [2026, 2]])
    assert.include(termsOf('recruitment-cost', 2026).assumed, 'window')
  })

  test('[P14] no programme is named in app/', ({ assert }) => {
    const files = readdirSync(app.makePath('app'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    for (const file of files.filter((one) => one !== 'rules/courses/course_words.ts')) { // a field of courses is called `qualification` too
      const text = readFileSync(app.makePath('app', file), 'utf8')
      definitions.forEach(({ code }) => assert.isFalse(new RegExp(`['"\`]${code}['"\`]`).test(text), `${file} names ${code}`))
    }
  })
})

const good = definitionOf('recruitment-cost')
const changed = (change: (terms: any) => void): ProgrammeDefinition => {
  const terms: Terms = structuredClone(termsOf('recruitment-cost', 2026))
  change(terms)
  return { ...good, terms: [terms] }
}

test.group('rulebook:check', () => {
  test('finds {entry}')
    .with([
      { entry: 'terms.2026.requirements.goodLooks', change: (terms: any) => terms.requirements.push({ criterion: 'goodLooks', article: '第4条' }) },
      { entry: 'terms.2026.requirements', change: (terms: any) => terms.requirements.push(terms.requirements[0]) },
      { entry: 'terms.2026.window', change: (terms: any) => (terms.window.to = '2027-04-01') },
      { entry: 'terms.2026.window', change: (terms: any) => (terms.window.to = '2026-04-01') },
      { entry: 'terms.2026.window', change: (terms: any) => (terms.window.to = '2027-02-29') },
      { entry: 'terms.2026.budget', change: (terms: any) => (terms.budget = 1.5) },
      { entry: 'terms.2026.tiers', change: (terms: any) => (terms.tiers[0].name = 'ordinary') },
      { entry: 'terms.2026.tiers.standard.rate', change: (terms: any) => (terms.tiers[0].rate = '0.67') },
      { entry: 'terms.2026.tiers.standard.caps.travel', change: (terms: any) => (terms.tiers[0].caps.travel = 1) },
      { entry: 'terms.2026.tiers', change: (terms: any) => delete terms.tiers[1].when },
      { entry: 'terms.2026.categories.jobFair.label', change: (terms: any) => (terms.categories.jobFair.label.en = '') },
      { entry: 'terms.2026.documents.bankbook.stage', change: (terms: any) => (terms.documents.at(-1).stage = 'later') },
      { entry: 'terms.2026.approval.refuse', change: (terms: any) => (terms.approval.refuse[0].upTo = 5) },
      { entry: 'terms.2026.standardDays', change: (terms: any) => (terms.standardDays = 0) },
      { entry: 'terms.2026.examples.0.grant', change: (terms: any) => (terms.examples[0].grant += 1_000) },
      { entry: 'terms.2026.examples.0.tier', change: (terms: any) => (terms.examples[0].tier = 'golden') },
    ])
    .run(({ assert }, { entry, change }) => {
      const problems = programmeProblems(changed(change))
      assert.include(problems.map((problem) => problem.entry), entry)
    })

  test('finds two windows that meet', ({ assert }) => {
    const twice = { ...good, terms: [termsOf('recruitment-cost', 2026), { ...termsOf('recruitment-cost', 2026) }] }
    assert.include(programmeProblems(twice).map(({ problem }) => problem.en), 'overlaps the window of 2026.')
  })

  test("next year's terms are this year's with every date moved", ({ assert }) => {
    const next = termsForYear(termsOf('recruitment-cost', 2026), 2027)
    assert.deepInclude(next.window, { from: '2027-04-28', to: '2028-01-31' })
    assert.equal(next.hireDecidedOnOrAfter, '2027-04-01')
    assert.isEmpty(programmeProblems({ ...good, terms: [next] }))
  })
})
