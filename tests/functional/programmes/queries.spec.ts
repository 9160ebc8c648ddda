import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Certificate from '#models/certificate'
import Claim from '#models/claim'
import type Company from '#models/company'
import { hasCertificateOn } from '#queries/programmes/certificate_on'
import { takenByCompany } from '#queries/programmes/taken_by_company'
import { termsFor } from '#queries/programmes/terms_in_force'
import { grantableAmount } from '#rules/claims/grantable_amount'
import { schemeOf, tierOf } from '#rules/claims/tier_of'
import { givenCompany, givenMember } from '#tests/support/people'
import { addDays, day, type Day } from '#values/day'
import { yen } from '#values/yen'

const code = 'recruitment-cost'
const appliedOn = day('2026-06-30')

const givenCertificate = (company: Company, facts: { from?: Day; until: Day; revokedOn?: Day; field?: string }) =>
  Certificate.create({
    companyId: company.id,
    scheme: 'work-life-balance',
    field: facts.field ?? 'childcare',
    validFrom: facts.from ?? day('2024-04-01'),
    validUntil: facts.until,
    revokedOn: facts.revokedOn ?? null,
  })

test.group('A certificate on the day of application', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N1] [F34] a certificate whose last day lies {days} days from the application: {tier}, {amount}')
    .with([
      { days: -1, tier: 'standard', amount: 600_000 },
      { days: 0, tier: 'certified', amount: 675_000 },
      { days: 1, tier: 'certified', amount: 675_000 },
    ])
    .run(async ({ assert }, { days, tier, amount }) => {
      const company = await givenCompany()
      await givenCertificate(company, { until: addDays(appliedOn, days) })
      const terms = (await termsFor(code, appliedOn))!.definition
      const found = tierOf(terms, await hasCertificateOn(company.id, schemeOf(terms)!, appliedOn))
      const lines = [{ category: 'referralFee', amount: yen(600_000) }, { category: 'jobAdvertising', amount: yen(300_000) }]

      assert.equal(found.name, tier)
      assert.equal(grantableAmount(lines, found, terms).amount, amount)
    })

  test('[F34] any one field suffices, and the first day counts', async ({ assert }) => {
    const company = await givenCompany()
    await givenCertificate(company, { field: 'workplace', from: appliedOn, until: day('2028-03-31') })
    assert.isTrue(await hasCertificateOn(company.id, 'work-life-balance', appliedOn))
    assert.isFalse(await hasCertificateOn(company.id, 'work-life-balance', addDays(appliedOn, -1)))
    assert.isFalse(await hasCertificateOn(company.id, 'health', appliedOn))
    assert.isFalse(await hasCertificateOn((await givenCompany()).id, 'work-life-balance', appliedOn))
  })

  test('[F34] a revoked one counts until the day before', async ({ assert }) => {
    const company = await givenCompany()
    await givenCertificate(company, { until: day('2028-03-31'), revokedOn: appliedOn })
    assert.isTrue(await hasCertificateOn(company.id, 'work-life-balance', addDays(appliedOn, -1)))
    assert.isFalse(await hasCertificateOn(company.id, 'work-life-balance', appliedOn))
  })
})

test.group('What earlier claims of the year have taken', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F48] shares and amounts of granted claims are added; finalised ones count what was finalised', async ({ assert }) => {
    const { company, claim, programmeId } = await given()
    await claim({ state: 'granted', shares: { referralFee: 100_000 }, grantedAmount: yen(100_000) })
    await claim({ state: 'paid', shares: { referralFee: 50_000, outreach: 20_000 }, grantedAmount: yen(90_000), finalisedAmount: yen(70_000) })

    assert.deepEqual(await takenByCompany(company.id, programmeId, 2026), { shares: { referralFee: 150_000, outreach: 20_000 }, total: 170_000 })
  })

  test('[F48] {$self} takes nothing')
    .with(['draft', 'submitted', 'returned', 'refused', 'withdrawn', 'revoked'] as const)
    .run(async ({ assert }, state) => {
      const { company, claim, programmeId } = await given()
      await claim({ state, shares: { referralFee: 1 }, grantedAmount: yen(1) })
      assert.deepEqual(await takenByCompany(company.id, programmeId, 2026), { shares: {}, total: 0 })
    })

  test('[F48] neither the claim itself, nor another year or company', async ({ assert }) => {
    const { company, claim, programmeId } = await given()
    const own = await claim({ state: 'granted', shares: { referralFee: 5 }, grantedAmount: yen(5) })
    await claim({ state: 'granted', shares: { referralFee: 7 }, grantedAmount: yen(7), fiscalYear: 2025 })

    assert.deepEqual(await takenByCompany(company.id, programmeId, 2026, own.id), { shares: {}, total: 0 })
    assert.deepEqual(await takenByCompany((await givenCompany()).id, programmeId, 2026), { shares: {}, total: 0 })
  })
})

async function given() {
  const company = await givenCompany()
  const member = await givenMember(company)
  const terms = (await termsFor(code, appliedOn))!
  const claim = (facts: Partial<Claim>) =>
    Claim.create({
      version: 0,
      companyId: company.id,
      programmeId: terms.programmeId,
      programmeTermsId: terms.id,
      fiscalYear: 2026,
      isOpen: true,
      openedById: member.id,
      searchText: '',
      ...facts,
    } as Partial<Claim>)

  return { company, claim, programmeId: terms.programmeId }
}
