import { test } from '@japa/runner'
import { criteria, unmetRequirements, type Criterion } from '#rules/claims/eligibility'
import { unknownCompany, type CompanyFacts } from '#rules/companies/company_facts'
import { fulfilling, termsOf } from '#tests/support/terms'
import { day } from '#values/day'

const terms = termsOf('recruitment-cost', 2026)
const appliedOn = day('2026-06-01')
const findings = (facts: Partial<CompanyFacts>, on = appliedOn) => unmetRequirements({ ...fulfilling, ...facts }, terms, on)

/** One company for each criterion, failing it and nothing else. */
export const failing: { criterion: Criterion; facts: Partial<CompanyFacts>; metFrom: string | null }[] = [
  { criterion: 'smallOrMediumEnterprise', facts: { capital: 50_000_001, regularEmployees: 101 }, metFrom: null },
  { criterion: 'noRegulatedEntertainment', facts: { regulatedEntertainment: true }, metFrom: null },
  { criterion: 'headOfficeInWard', facts: { headOfficeInWard: false }, metFrom: null },
  { criterion: 'mainOfficeInWard', facts: { mainOfficeInWard: false }, metFrom: null },
  { criterion: 'yearsInBusinessAtLeast', facts: { openedInWardOn: day('2025-06-02') }, metFrom: '2026-06-02' },
  { criterion: 'noTaxArrears', facts: { taxArrears: true }, metFrom: null },
  { criterion: 'notVirtualOffice', facts: { virtualOffice: true }, metFrom: null },
  { criterion: 'notDeemedLarge', facts: { deemedLarge: true }, metFrom: null },
  { criterion: 'noOrganisedCrimeTies', facts: { organisedCrimeTies: true }, metFrom: null },
]

test.group('交付の要件 | 第4条', () => {
  test('[F46] a company that fulfils all of them has nothing unmet and nothing to answer', ({ assert }) => {
    assert.deepEqual(findings({}), { unmet: [], questions: [] })
  })

  test('[N3] every criterion has a company that fails only it', ({ assert }) => {
    assert.sameMembers([...failing.map(({ criterion }) => criterion), 'industrialAssociation'], Object.keys(criteria))
  })

  test('[F3] [F46] {criterion} alone is named, with its article')
    .with(failing)
    .run(({ assert }, { criterion, facts, metFrom }) => {
      const { unmet, questions } = findings(facts)
      assert.deepEqual(unmet.map((one) => one.criterion), [criterion])
      assert.match(unmet[0]!.article, /^第4条/)
      assert.equal(unmet[0]!.metFrom, metFrom)
      assert.isEmpty(questions)
    })

  test('[F3] a year in business is met from the same day of the next year')
    .with([
      { opened: '2025-06-01', unmet: 0, metFrom: undefined },
      { opened: '2025-06-02', unmet: 1, metFrom: '2026-06-02' },
      { opened: '2026-06-01', unmet: 1, metFrom: '2027-06-01' },
    ])
    .run(({ assert }, { opened, unmet, metFrom }) => {
      const found = findings({ openedInWardOn: day(opened) }).unmet
      assert.lengthOf(found, unmet)
      assert.equal(found[0]?.metFrom, metFrom)
    })

  test('opened on 29 February: met from 1 March', ({ assert }) => {
    const leap = termsOf('recruitment-cost', 2024)
    const on = (applied: string) => unmetRequirements({ ...fulfilling, openedInWardOn: day('2024-02-29') }, leap, day(applied)).unmet
    assert.equal(on('2024-06-01').find(({ criterion }) => criterion === 'yearsInBusinessAtLeast')?.metFrom, '2025-03-01')
  })

  test('[F46] the year in business is a requirement in principle, the others block', ({ assert }) => {
    for (const { facts, criterion } of failing) {
      assert.equal(findings(facts).unmet[0]!.inPrinciple, criterion === 'yearsInBusinessAtLeast')
    }
  })

  test('[F47] an individual is judged by neither head office nor capital, and owes other taxes', ({ assert }) => {
    const individual = { kind: 'individual', headOfficeInWard: null, capital: null } as const
    assert.deepEqual(findings(individual), { unmet: [], questions: [] })
    assert.include(findings({ ...individual, taxArrears: true }).unmet[0]!.message.ja, '特別区民税')
    assert.include(findings({ taxArrears: true }).unmet[0]!.message.ja, '法人事業税')
  })
})

test.group('産業団体等 | 第3条第1号', () => {
  const ofAssociations = termsOf('association-activities', 2026)
  const found = (form: string | null) => unmetRequirements({ ...fulfilling, form, capital: null, headOfficeInWard: null }, ofAssociations, appliedOn)

  test('[P15] an association or co-operative may apply; a company may not; a form left out is asked, and no capital ever', ({ assert }) => {
    for (const form of ['association', 'cooperative']) assert.deepEqual(found(form), { unmet: [], questions: [] })
    assert.deepEqual(found('company').unmet.map(({ criterion, article }) => [criterion, article]), [['industrialAssociation', '第3条第1号']])
    assert.deepEqual(found(null).questions.map(({ field }) => field), ['company.form'])
    assert.isEmpty(found(null).unmet)
  })
})

test.group('質問', () => {
  test('each absent fact is one question: {$self}')
    .with(Object.keys(fulfilling).filter((fact) => fact !== 'form'))
    .run(({ assert }, fact) => {
      const { unmet, questions } = findings({ [fact]: null })
      assert.deepEqual(questions.map(({ field }) => field), [`company.${fact}`])
      assert.isEmpty(unmet)
    })

  test('of a company of which nothing is known everything is asked, once, and nothing is unmet', ({ assert }) => {
    const { unmet, questions } = unmetRequirements(unknownCompany, terms, appliedOn)
    assert.isEmpty(unmet)
    assert.sameMembers(questions.map(({ field }) => field), Object.keys(fulfilling).filter((fact) => fact !== 'form').map((fact) => `company.${fact}`))
  })

  test('only what the terms ask', ({ assert }) => {
    const fields = unmetRequirements(unknownCompany, termsOf('training-fee', 2026), appliedOn).questions.map(({ field }) => field)
    assert.notInclude(fields, 'company.virtualOffice')
  })
})
