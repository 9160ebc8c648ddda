import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Notice from '#models/notice'
import { givenDraftClaim, type Drafted } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { givenProposedClaim } from '#tests/support/office'
import { atDesk, caseOf, decide, pledged, signedIn } from '#tests/support/road'

/** The window of this year's terms ends on 31 January 2027; the fiscal year on 31 March. Both in Tokyo. */
const CLOSING = Date.parse('2027-01-31T23:59:59.999+09:00')
const YEAR_END = Date.parse('2027-03-31T23:59:59.999+09:00')

async function send({ user, home }: Drafted, at: number) {
  const applicant = await signedIn(user)
  await applicant.open(`${home}/sections/confirm`)
  const restore = freezeClock(at)
  await applicant.attempt('申請する', pledged(applicant))
  restore()
  return applicant
}

test.group('The last moment counts', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('at 23:59:59.999 of the last day a claim arrives, on that day', async ({ assert }) => {
    const drafted = await givenDraftClaim()
    const applicant = await send(drafted, CLOSING)

    assert.equal(applicant.path, drafted.home)
    const { state, claim } = await caseOf(drafted.claim.id)
    assert.deepEqual([state, claim.arrived_on, claim.tier_judged_on], ['submitted', '2027-01-31', '2027-01-31'])
    applicant.mustSay('2027年1月31日')
  })

  test('[N4] a millisecond later it does not; nothing is written, and the draft stays', async ({ assert }) => {
    const drafted = await givenDraftClaim()
    const applicant = await send(drafted, CLOSING + 1)

    applicant.mustSay('いまは受付期間ではありません。入力した内容は残っています。')
    const { state, claim, steps } = await caseOf(drafted.claim.id)
    assert.deepEqual([state, claim.number, steps], ['draft', null, []])
    for (const table of ['cost_items', 'budget_entries', 'notices', 'letters', 'number_counters']) assert.isNull(await db.from(table).first(), table)
    assert.isNotNull(await db.from('drafts').where('claim_id', drafted.claim.id).first())
  })

  test('[F76] a grant of 31 March bears the old year’s number, one of 1 April is the first of the new year', async ({ assert }) => {
    const [old, fresh] = [await givenProposedClaim(), await givenProposedClaim()]
    const [chief, other] = [await atDesk('claims', 'section_chief'), await atDesk('claims', 'section_chief')]
    for (const [at, given, person] of [[YEAR_END, old, chief], [YEAR_END + 1, fresh, other]] as const) {
      const restore = freezeClock(at)
      await decide(person, `/office/claims/proposals/${given.proposal.id}`)
      restore()
    }

    const notices = await Notice.query().where('kind', 'grant').orderBy('id')
    assert.deepEqual(
      notices.map(({ number, issuedOn }) => [number, issuedOn]),
      [['8港産産第1号', '2027-03-31'], ['9港産産第1号', '2027-04-01']]
    )
    assert.include(JSON.stringify(notices[1]!.data), '令和9年4月1日')
    assert.include(JSON.stringify(notices[0]!.data), '令和9年3月31日')
    const { claim } = await caseOf(fresh.claim.id)
    assert.deepEqual([claim.fiscal_year, claim.granted_amount], [2026, 200_000])
  })
})
