import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Certificate from '#models/certificate'
import type Company from '#models/company'
import { freezeClock } from '#tests/support/clock'
import { givenProposedClaim } from '#tests/support/office'
import { givenCompany } from '#tests/support/people'
import { again, apply, asMemberOf, atDesk, caseOf, decide, examine, propose } from '#tests/support/road'
import { today } from '#values/clock'
import { addDays, day, type Day } from '#values/day'

const costs = [
  { category: 'referralFee', amount: '600,000' },
  { category: 'jobAdvertising', amount: '300,000' },
]

const certify = (company: Company, validUntil: Day) =>
  Certificate.create({ companyId: company.id, scheme: 'work-life-balance', field: 'childcare', validFrom: day('2023-10-01'), validUntil } as Partial<Certificate>)

test.group('A certified company gets more', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N1] 675,000 yen for 600,000 + 300,000 on the last day of its certificate, where an ordinary company gets 600,000', async ({ assert }) => {
    const certified = await givenCompany()
    await certify(certified, today())
    const applicant = await asMemberOf(certified)
    const { id, home } = await apply(applicant, certified, costs)
    const clerk = await atDesk('claims', 'clerk')
    await examine(clerk, id)
    const proposal = await propose(clerk, id)
    const [chief, division] = [await atDesk('claims', 'section_chief'), await atDesk('claims', 'division_chief')]
    await decide(chief, proposal)
    await decide(division, proposal)
    assert.equal((await caseOf(id)).claim.granted_amount, 675_000)
    await applicant.open(home)
    applicant.mustSay('675,000円')

    const ordinary = await givenProposedClaim({ costs: costs.map(({ category, amount }) => ({ category, amount: Number(amount.replace(',', '')) })) })
    await decide(chief, `/office/claims/proposals/${ordinary.proposal.id}`)
    await decide(division, `/office/claims/proposals/${ordinary.proposal.id}`)
    assert.equal((await caseOf(ordinary.claim.id)).claim.granted_amount, 600_000)
    const page = await again(ordinary.applicant)
    await page.open(`/companies/${ordinary.company.id}/claims/${ordinary.claim.id}`)
    page.mustSay('600,000円')
  })

  test('[N1] a certificate that ended yesterday counts no more', async ({ assert }) => {
    const company = await givenCompany()
    await certify(company, addDays(today(), -1))
    const applicant = await asMemberOf(company)
    const { id } = await apply(applicant, company, costs)

    const { claim } = await caseOf(id)
    assert.equal(claim.tier, 'standard')
    assert.equal(claim.claimed_amount, 600_000)
  })
})
