import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type Company from '#models/company'
import { profileGaps } from '#queries/companies/profile_gaps'
import { freezeClock } from '#tests/support/clock'
import { givenGrantedClaim, givenSubmittedClaim } from '#tests/support/office'
import { givenCompany } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'

const ACTIVITY = { programme: 'association-activities', costs: [{ category: 'venue', amount: 200_000 }] }
const unincorporated = {
  form: 'association',
  corporateNumber: null,
  isVerified: false,
  capital: null,
  headOfficeAddress: null,
  headOfficeSince: null,
  headOfficeInWard: null,
}

test.group('A programme for associations', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[P15] a shopkeepers’ association without registry or capital applies and is granted half of its costs', async ({ assert }) => {
    const company = await givenCompany({ name: '芝まちあかり商店会', ...unincorporated } as Partial<Company>)
    assert.isEmpty(profileGaps(company))
    const { claim } = await givenGrantedClaim({ company, ...ACTIVITY })
    assert.equal(claim.grantedAmount, 100_000)
    assert.match(claim.number!, /団体/)
  })

  test('[P15] an ordinary company is refused, and an association has no claim to what is for enterprises', async ({ assert, db }) => {
    const association = await givenCompany(unincorporated as Partial<Company>)
    assert.equal((await refusal(() => givenSubmittedClaim(ACTIVITY))).reason, 'problems_left')
    assert.equal((await refusal(() => givenSubmittedClaim({ company: association }))).reason, 'problems_left')
    await db.assertCount('claim_events', 0)
  })
})
