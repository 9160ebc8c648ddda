import { test } from '@japa/runner'
import { documentsFor, missingDocuments } from '#rules/claims/documents'
import { termsOf } from '#tests/support/terms'

const terms = termsOf('recruitment-cost', 2026)
const codes = (rules: { code: string }[]) => rules.map(({ code }) => code)

test.group('添付書類', () => {
  test('[F54] a corporation and an individual bring different papers', ({ assert }) => {
    const of = (kind: 'corporation' | 'individual') => codes(documentsFor(terms, 'application', { kind, categories: ['referralFee'] }))
    assert.includeMembers(of('corporation'), ['registry-certificate', 'tax-certificate-corporation'])
    assert.includeMembers(of('individual'), ['opening-notice', 'tax-certificate-individual'])
    assert.notInclude(of('individual'), 'registry-certificate')
  })

  test('[F54] papers of a category are asked for only with its costs', ({ assert }) => {
    const of = (...categories: string[]) => codes(documentsFor(terms, 'report', { kind: 'corporation', categories }))
    assert.notInclude(of('jobAdvertising'), 'employment-contract')
    assert.includeMembers(of('referralFee', 'jobFair'), ['employment-contract', 'fair-proof'])
  })

  test('[F54] what is missing is listed until it is there', ({ assert }) => {
    const about = { kind: 'individual' as const, categories: ['jobFair'] }
    const all = codes(missingDocuments(terms, 'application', about, []))
    assert.deepEqual(all, ['opening-notice', 'tax-certificate-individual', 'business-proof', 'advertising-estimate'])
    assert.deepEqual(codes(missingDocuments(terms, 'application', about, all.slice(1))), ['opening-notice'])
    assert.isEmpty(missingDocuments(terms, 'application', about, all))
  })
})
