import { test } from '@japa/runner'
import { gateResults, gatesAreMet, type Declaration } from '#rules/certifications/gates'
import type { Gate } from '#rules/certifications/scheme_definition'
import { unknownCompany, type CompanyFacts } from '#rules/companies/company_facts'

const gate = (check: Gate['check'], more: Partial<Gate> = {}): Gate => ({
  code: 'G',
  label: { ja: '', en: '' },
  article: '第3条',
  check,
  ...more,
})
const status = (one: Gate, facts: Partial<CompanyFacts> = {}, declared?: Declaration) =>
  gateResults({ gates: [one] }, { ...unknownCompany, ...facts }, declared ? { G: declared } : {})[0]!.status

test.group('Gates', () => {
  test('[F90] three hundred regular employees are within the limit, the three hundred and first is not', ({ assert }) => {
    const limit = gate('employeesAtMost', { limit: 300 })
    assert.equal(status(limit, { regularEmployees: 300 }), 'met')
    assert.equal(status(limit, { regularEmployees: 301 }), 'unmet')
    assert.equal(status(limit), 'unknown')
  })

  test('[F90] without the 36 agreement the gate is unmet; who needs none says why', ({ assert }) => {
    const agreement = gate('declared', { mayNotApply: true })
    assert.equal(status(agreement, {}, { answer: 'yes' }), 'met')
    assert.equal(status(agreement, {}, { answer: 'no' }), 'unmet')
    assert.equal(status(agreement, {}, { answer: 'notApplicable', reason: '残業も休日労働もない' }), 'notApplicable')
    assert.equal(status(agreement, {}, { answer: 'notApplicable', reason: ' ' }), 'unknown')
    assert.equal(status(gate('declared'), {}, { answer: 'notApplicable', reason: '残業がない' }), 'unknown')
    assert.equal(status(agreement), 'unknown')
  })

  test('[F90] an office in the ward is enough, head office or not', ({ assert }) => {
    assert.equal(status(gate('inWard'), { headOfficeInWard: false, mainOfficeInWard: true }), 'met')
    assert.equal(status(gate('inWard'), { headOfficeInWard: true }), 'met')
    assert.equal(status(gate('inWard'), { headOfficeInWard: false, mainOfficeInWard: false }), 'unmet')
    assert.equal(status(gate('inWard'), { mainOfficeInWard: false }), 'unknown')
  })

  test('[F90] the size is judged by industry, capital and employees', ({ assert }) => {
    const facts = { kind: 'corporation', industry: '39', capital: 80_000_000 } as const
    assert.equal(status(gate('smallOrMediumEnterprise'), { ...facts, regularEmployees: 100 }), 'met')
    assert.equal(status(gate('smallOrMediumEnterprise'), { ...facts, regularEmployees: 101 }), 'unmet')
    assert.equal(status(gate('smallOrMediumEnterprise'), facts), 'unknown')
    assert.equal(status(gate('noRegulatedEntertainment'), { regulatedEntertainment: true }), 'unmet')
  })

  test('[F90] one gate unmet or unknown keeps the whole application out', ({ assert }) => {
    const result = (one: 'met' | 'unmet' | 'notApplicable' | 'unknown') => ({ code: one, status: one, article: '' })
    assert.isTrue(gatesAreMet([result('met'), result('notApplicable')]))
    assert.isFalse(gatesAreMet([result('met'), result('unknown')]))
    assert.isFalse(gatesAreMet([result('met'), result('unmet')]))
  })
})
