import { test } from '@japa/runner'
import { isIndustry, industryGroups, smeCategoryOf } from '#rules/companies/jsic'
import { smeStatus } from '#rules/companies/sme_status'
import { fulfilling } from '#tests/support/terms'
import { vectors } from '#tests/support/vectors'

const company = fulfilling
const fieldsOf = ({ questions }: ReturnType<typeof smeStatus>) => questions.map(({ field }) => field)

test.group('中小企業者 | 中小企業基本法第2条第1項', () => {
  test('[F47] {jsic}: capital {capital}, {employees} employees, {kind}: {sme}')
    .with(vectors.sme)
    .run(({ assert }, { jsic, capital, employees, kind, sme }) => {
      const facts = { ...company, industry: jsic, capital, regularEmployees: employees, kind: kind === 'company' ? ('corporation' as const) : ('individual' as const) }
      assert.equal(smeStatus(facts).isSme, sme)
    })

  test('[F47] {category}: the last yen and the last person still count')
    .with([
      { industry: '06', category: 'manufacturing_other', capital: 300_000_000, employees: 300 },
      { industry: '52', category: 'wholesale', capital: 100_000_000, employees: 100 },
      { industry: '39', category: 'service', capital: 50_000_000, employees: 100 },
      { industry: '76', category: 'retail', capital: 50_000_000, employees: 50 },
    ])
    .run(({ assert }, { industry, category, capital, employees }) => {
      const at = (more: number, people: number, kind: 'corporation' | 'individual' = 'corporation') =>
        smeStatus({ ...company, kind, industry, capital: capital + more, regularEmployees: employees + people }).isSme
      assert.equal(smeCategoryOf(industry), category)
      assert.deepEqual([at(0, 1), at(1, 0), at(1, 1), at(0, 0, 'individual'), at(0, 1, 'individual')], [true, true, false, true, false])
    })

  test('[F47] {form} is no enterprise, whatever its size')
    .with([{ form: 'npo' }, { form: 'medical' }, { form: 'socialWelfare' }, { form: 'association' }, { form: 'foundation' }])
    .run(({ assert }, { form }) => assert.isFalse(smeStatus({ ...company, form }).isSme))

  test('a limited or professional corporation is one', ({ assert }) => {
    for (const form of ['company', 'professional', null]) assert.isTrue(smeStatus({ ...company, form }).isSme)
  })

  test('mid {industry} is a question until its minor is known')
    .with([
      { industry: '41', minor: '412', category: 'service', other: '419', otherCategory: 'manufacturing_other' },
      { industry: '69', minor: '693', category: 'service', other: '691', otherCategory: 'manufacturing_other' },
      { industry: '79', minor: '791', category: 'manufacturing_other', other: '799', otherCategory: 'service' },
    ])
    .run(({ assert }, { industry, minor, category, other, otherCategory }) => {
      const status = smeStatus({ ...company, industry })
      assert.isNull(status.isSme)
      assert.deepEqual(fieldsOf(status), ['company.industry'])
      assert.deepEqual([smeCategoryOf(minor), smeCategoryOf(other)], [category, otherCategory])
    })

  test('nothing is guessed: a missing fact that decides leaves it open', ({ assert }) => {
    assert.isNull(smeStatus({ ...company, capital: null, regularEmployees: 101 }).isSme)
    assert.isTrue(smeStatus({ ...company, capital: null, regularEmployees: 100 }).isSme)
    assert.isNull(smeStatus({ ...company, regularEmployees: null, capital: 50_000_001 }).isSme)
    assert.isNull(smeStatus({ ...company, kind: null, capital: 1, regularEmployees: 101 }).isSme)
    assert.isFalse(smeStatus({ ...company, kind: 'individual', capital: null, regularEmployees: 101 }).isSme)
  })

  test('never the capital of an individual is asked', ({ assert }) => {
    const asked = smeStatus({ ...company, kind: 'individual', capital: null, regularEmployees: null, industry: null })
    assert.deepEqual(fieldsOf(asked), ['company.industry', 'company.regularEmployees'])
  })

  test('the reason names the limits of its category', ({ assert }) => {
    assert.include(smeStatus(company).why.ja, '資本金50,000,000円以下、または常時使用する従業員100人以下')
    assert.notInclude(smeStatus({ ...company, kind: 'individual' }).why.ja, '資本金')
  })
})

test.group('日本標準産業分類', () => {
  test('a mid or a minor of one, nothing else', ({ assert }) => {
    assert.deepEqual(['39', '391', '411', '00', '3', '3911', '', '３９', null].map(isIndustry), [true, true, true, false, false, false, false, false, false])
  })

  test('the form offers every mid, and minors where they decide', ({ assert }) => {
    const codes = industryGroups().flatMap(({ industries }) => industries.map(({ code }) => code))
    assert.lengthOf(industryGroups(), 20)
    assert.lengthOf(codes, 99 - 3 + 6 + 3)
    codes.forEach((code) => assert.isNotNull(smeCategoryOf(code), code))
  })
})
