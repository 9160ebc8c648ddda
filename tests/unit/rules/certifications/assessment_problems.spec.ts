import { test } from '@japa/runner'
import { assessmentProblems, type AssessmentOf } from '#rules/certifications/assessment_problems'
import type { Gate, SchemeInForce } from '#rules/certifications/scheme_definition'
import { unknownCompany } from '#rules/companies/company_facts'
import type { DraftDocument } from '#rules/forms/document'
import { smallScheme } from '#tests/support/small_scheme'

const words = (ja: string) => ({ ja, en: ja })
const agreement: Gate = {
  code: 'G2',
  label: words('36協定'),
  article: '第3条',
  check: 'declared',
  mayNotApply: true,
  document: { code: 'agreement36', label: words('36協定届の写し'), isRequired: true },
}
const scheme = { ...smallScheme, gates: [agreement], subject: 'company' } as unknown as SchemeInForce
const award = { ...scheme, fields: [scheme.fields[0]!], items: [], gates: [], subject: 'person' } as SchemeInForce

/** What may be sent: nobody helped, the agreement does not apply, one field without a single answer. */
const enough: DraftDocument = {
  'company.confirmed': '1',
  'advisers.none': '1',
  'gates.G2.answer': 'notApplicable',
  'gates.G2.reason': '残業がない',
  'fields.childcare': '1',
}

const problems = (typed: DraftDocument, more: Partial<AssessmentOf> = {}) =>
  assessmentProblems({ document: { ...enough, ...typed }, scheme, company: unknownCompany, files: [], carried: new Set(), ...more }).map(
    ({ section, field, key }) => `${section} ${field} ${key}`
  )

test.group('What keeps a self-assessment from being sent', () => {
  test('[F90] an empty field keeps nobody: weak is not wrong', ({ assert }) => {
    assert.deepEqual(problems({}), [])
  })

  test('[F90] the company is confirmed, a gate answered, a field chosen', ({ assert }) => {
    assert.deepEqual(problems({ 'company.confirmed': '', 'gates.G2.answer': '', 'fields.childcare': '' }), [
      'company company.confirmed companyNotConfirmed',
      'gates gates.G2.answer gateUnanswered',
      'fields fields noField',
    ])
  })

  test('[F90] a gate that does not apply wants its reason, one that is met its paper', ({ assert }) => {
    assert.deepEqual(problems({ 'gates.G2.reason': ' ' }), ['gates gates.G2.reason gateReason'])
    assert.deepEqual(problems({ 'gates.G2.answer': 'yes' }), ['gates documents.agreement36 documentMissing'])
    assert.deepEqual(problems({ 'gates.G2.answer': 'yes' }, { files: [{ documentCode: 'agreement36', itemCode: null }] }), [])
    assert.deepEqual(problems({ 'gates.G2.answer': 'no' }), [])
  })

  test('[F90] [N14] who helped is named with a way to reach them, or nobody did; never both', ({ assert }) => {
    const helper = { 'advisers.k1.name': '労務 一郎', 'advisers.k1.email': 'roumu@example.jp' }
    assert.deepEqual(problems({ 'advisers.none': '' }), ['company advisers.none advisersUnanswered'])
    assert.deepEqual(problems(helper), ['company advisers.none advisersContradict'])
    assert.deepEqual(problems({ ...helper, 'advisers.none': '' }), [])
    assert.deepEqual(problems({ ...helper, 'advisers.none': '', 'advisers.k1.email': 'roumu', 'advisers.k1.corporateNumber': '12' }), [
      'company advisers.k1.email adviserEmail',
      'company advisers.k1.corporateNumber corporateNumber',
    ])
  })

  test('[F91] what is met wants its proof, unless it was proved last time; what is not met wants none', ({ assert }) => {
    const proof = 'field-childcare items.C1.evidence evidenceMissing'
    assert.deepEqual(problems({ 'items.C1.answer': 'yes' }), [proof])
    assert.deepEqual(problems({ 'items.C1.answer': 'no' }), [])
    assert.deepEqual(problems({ 'items.C1.answer': 'yes' }, { files: [{ documentCode: null, itemCode: 'C1' }] }), [])
    assert.deepEqual(problems({ 'items.C1.answer': 'yes' }, { carried: new Set(['C1']) }), [])
  })

  test('[F91] an answer nobody can read is named; one of a field not applied for is not', ({ assert }) => {
    assert.deepEqual(problems({ 'items.C2.answer': 'たくさん' }), ['field-childcare items.C2.answer answer.notANumber'])
    assert.deepEqual(problems({ 'items.S1.answer': 'あ'.repeat(2001) }), [])
  })

  test('[F40] a question that changed waits until somebody has looked at it', ({ assert }) => {
    assert.deepEqual(problems({ 'items.C2.answer': '1', 'items.C2.changed': '' }), ['field-childcare items.C2.answer questionChanged'])
    assert.deepEqual(problems({ 'items.C2.answer': '1', 'items.C2.changed': 'confirmed' }), [])
  })

  test('[P10] an award wants the person, and that the person agrees', ({ assert }) => {
    const person = { 'nominee.name': '芝 さくら', 'nominee.job': '店長', 'nominee.years': '12', 'nominee.reason': 'よく育てる' }
    assert.deepEqual(problems(person, { scheme: award }), ['nominee nominee.consent nominee.consent'])
    assert.deepEqual(problems({ ...person, 'nominee.consent': '1', 'nominee.years': '81' }, { scheme: award }), [
      'nominee nominee.years nominee.yearsWrong',
    ])
    assert.lengthOf(problems({}, { scheme: award }), 5)
  })
})
