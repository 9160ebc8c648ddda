import { createHash } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { adoptProgramme } from '#actions/programmes/adopt_programme'
import { rehearseTerms } from '#actions/terms/rehearse_terms'
import TermsRehearsal from '#models/terms_rehearsal'
import TermsRehearsalCase from '#models/terms_rehearsal_case'
import { yearToRehearse } from '#queries/terms/year_to_rehearse'
import { termsForYear } from '#rules/claims/terms_for_year'
import type { RehearsalResults } from '#rules/terms/rehearsal_results'
import { givenCertificate } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { approveAll, givenGrantedClaim, givenProposedClaim, givenSubmittedClaim } from '#tests/support/office'
import { givenCompany, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { refusal } from '#tests/support/refusal'
import { definitionOf } from '#tests/support/terms'
import { asOfficer, confirmAll, givenDraft, rowOf, write } from '#tests/support/terms_drafts'
import { theClock } from '#values/actor'
import { day } from '#values/day'

const PRODUCTION = ['claims', 'cost_items', 'hires', 'claim_events', 'budget_entries', 'programme_terms', 'companies', 'drafts', 'letters', 'notices', 'certificates', 'number_counters']

/** A hash of every row of the tables that a case lives in. */
async function hashOfProduction() {
  const hash = createHash('sha256')
  for (const table of PRODUCTION) hash.update(JSON.stringify(await db.from(table).orderBy('id')))
  return hash.digest('hex')
}

const advertising = (amount: number) => ({ costs: [{ category: 'jobAdvertising', amount }] })

/** 2/3 → 1/2: seven ordinary claims lose; one is above the cap either way, one came to nothing either way. */
async function givenCases() {
  const amounts = [300_000, 150_000, 60_000, 90_000, 120_000, 240_000]
  const planted = []
  for (const amount of amounts) planted.push((await givenSubmittedClaim(advertising(amount))).claim)
  planted.push((await givenGrantedClaim(advertising(180_000))).claim)
  const untouched = [(await givenSubmittedClaim(advertising(900_000))).claim, (await givenSubmittedClaim(advertising(1_200))).claim]

  return { planted, untouched }
}

test.group('A rehearsal of next terms', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[N22] [F38] of 2/3 to 1/2 lists exactly the seven planted cases with both amounts, and changes no row of production', async ({ client, assert }) => {
    const { planted, untouched } = await givenCases()
    const { author, draft } = await givenDraft()
    const tier = rowOf(draft.document, 'tiers', 'name', 'standard')
    await write(draft, { [`${tier}.rate`]: '1/2' }, author)
    await confirmAll(draft, author)
    const before = await hashOfProduction()
    const home = `/office/programmes/drafts/${draft.id}`
    const person = author as any
    const sent = await client.post(`${home}/rehearsals`).loginAs(person).withCsrfToken().form({}).redirects(0)

    assert.equal(await hashOfProduction(), before)
    const rehearsal = await TermsRehearsal.firstOrFail()
    assert.equal(sent.header('location'), `${home}/rehearsals/${rehearsal.id}`)
    const rows = await TermsRehearsalCase.query().where('effect', 'loses').orderBy('claimId')
    assert.deepEqual(rows.map(({ claimId, amountBefore, amountAfter }) => [claimId, amountBefore, amountAfter]), [
      [planted[0]!.id, 200_000, 150_000],
      [planted[1]!.id, 100_000, 75_000],
      [planted[2]!.id, 40_000, 30_000],
      [planted[3]!.id, 60_000, 45_000],
      [planted[4]!.id, 80_000, 60_000],
      [planted[5]!.id, 160_000, 120_000],
      [planted[6]!.id, 120_000, 90_000],
    ])
    const same = await TermsRehearsalCase.query().where('effect', 'same').orderBy('claimId')
    assert.deepEqual(same.map(({ claimId, amountAfter }) => [claimId, amountAfter]), [[untouched[0]!.id, 400_000], [untouched[1]!.id, 0]])
    assert.containsSubset(rehearsal.results as RehearsalResults, { cases: 9, totalBefore: 1_160_000, totalAfter: 970_000, budgetAfter: 60_000_000, exhaustedAfter: null })

    const page = (await client.get(sent.header('location')!).loginAs(person)).text()
    for (const word of ['減る（7）', planted[0]!.number!, '200,000円', '150,000円', '−50,000円']) assert.include(page, word)
    const one = (await client.get(`${sent.header('location')}/cases/${planted[0]!.id}`).loginAs(person)).text()
    for (const word of ['2/3', '1/2', '200,000円', '150,000円']) assert.include(one, word)
  })

  test('[N22] [F38] a shorter window loses, a better rate gains, and a cost that is no more cannot be decided', async ({ assert }) => {
    const { claim } = await givenSubmittedClaim(advertising(300_000))
    const other = await givenSubmittedClaim({ costs: [{ category: 'jobFair', amount: 300_000 }] })
    const { author, draft } = await givenDraft()
    const effects = async () => {
      await confirmAll(draft, author)
      const { id } = await rehearseTerms(draft.id, 2026, asOfficer(author))
      const rows = await TermsRehearsalCase.query().where('termsRehearsalId', id).orderBy('claimId')
      return rows.map(({ claimId, effect, amountAfter, reason }) => [claimId, effect, amountAfter, reason])
    }
    const tier = rowOf(draft.document, 'tiers', 'name', 'standard')
    await write(draft, { [`${tier}.rate`]: '3/4' }, author)
    assert.deepEqual(await effects(), [[claim.id, 'gains', 225_000, null], [other.claim.id, 'gains', 225_000, null]])

    await write(draft, { 'window.to': '2027-08-31' }, author)
    assert.deepEqual(await effects(), [[claim.id, 'loses', 0, 'applicationWindow'], [other.claim.id, 'loses', 0, 'applicationWindow']])

    const { changeRows } = await import('#actions/terms/save_terms')
    await write(draft, { 'window.to': '2028-01-31' }, author)
    await changeRows(draft.id, `remove:${rowOf(draft.document, 'categories', 'code', 'jobFair')}`, asOfficer(author))
    await changeRows(draft.id, `remove:examples.k00004`, asOfficer(author))
    assert.deepEqual(await effects(), [[claim.id, 'gains', 225_000, null], [other.claim.id, 'undecidable', null, 'category']])
  })

  test('[N22] the caps of a company are used in order of arrival under both terms', async ({ assert }) => {
    const company = await givenCompany()
    await givenGrantedClaim({ company, ...advertising(450_000) })
    const second = await givenSubmittedClaim({ company, ...advertising(450_000) })
    const { author, draft } = await givenDraft()
    const tier = rowOf(draft.document, 'tiers', 'name', 'standard')
    await write(draft, { [`${tier}.caps.outreach`]: '350,000' }, author)
    await confirmAll(draft, author)
    await rehearseTerms(draft.id, 2026, asOfficer(author))
    const row = await TermsRehearsalCase.query().where('claimId', second.claim.id).firstOrFail()
    assert.deepEqual([row.amountBefore, row.amountAfter], [100_000, 50_000])
  })

  test('[N22] [F38] claims that nobody has decided share one cap, and what was refused or revoked takes neither cap nor budget', async ({ client, assert }) => {
    const company = await givenCompany()
    const refused = await givenProposedClaim({ company, ...advertising(300_000), step: 'refuse', reason: '要件を満たさない。', article: '第3条' })
    await approveAll(refused.proposal)
    const granted = await givenGrantedClaim({ company, ...advertising(300_000) })
    await db.from('claims').where('id', granted.claim.id).update({ state: 'revoked' })
    const first = await givenSubmittedClaim({ company, ...advertising(450_000) })
    const second = await givenSubmittedClaim({ company, ...advertising(450_000) })
    const { author, draft } = await givenDraft()
    await write(draft, { [`${rowOf(draft.document, 'tiers', 'name', 'standard')}.caps.outreach`]: '350,000', 'budget': '350,000' }, author)
    await confirmAll(draft, author)
    const rehearsal = await rehearseTerms(draft.id, 2026, asOfficer(author))

    const rows = await TermsRehearsalCase.query().where('termsRehearsalId', rehearsal.id).orderBy('claimId')
    assert.deepEqual(rows.map(({ claimId, amountBefore, amountAfter }) => [claimId, amountBefore, amountAfter]), [
      [first.claim.id, 300_000, 300_000],
      [second.claim.id, 100_000, 50_000],
    ])
    assert.containsSubset(rehearsal.results as RehearsalResults, { cases: 2, totalBefore: 400_000, totalAfter: 350_000, exhaustedAfter: null })
    const page = `/office/programmes/drafts/${draft.id}/rehearsals/${rehearsal.id}/cases/${second.claim.id}`
    const text = (await client.get(page).loginAs(author as any)).text()
    for (const word of ['100,000円', '50,000円']) assert.include(text, word)
  })

  test('[N22] the budget before is that of the year rehearsed, all its windows together, whatever the draft was copied from', async ({ assert }) => {
    await givenSubmittedClaim(advertising(300_000))
    const { terms, ...programme } = definitionOf('recruitment-cost')
    const [year] = terms.filter(({ fiscalYear }) => fiscalYear === 2026)
    const late = { ...year!, budget: 5_000_000, window: { ...year!.window, from: day('2027-02-10'), to: day('2027-03-01') } }
    await adoptProgramme({ ...programme, terms: [late, { ...termsForYear(year!, 2027), budget: 80_000_000 }] }, theClock)
    const { author, draft } = await givenDraft()
    const { results } = await rehearseTerms(draft.id, (await yearToRehearse(draft))!, asOfficer(author))
    assert.equal(draft.fiscalYear, 2028)
    assert.containsSubset(results as RehearsalResults, { budgetBefore: 65_000_000, budgetAfter: 80_000_000 })
  })

  test('[N22] [F38] another scheme for the higher rate: who held the former loses it, who holds the new one gains, each judged by the terms of its side', async ({ assert }) => {
    const [former, coming] = [await givenCompany(), await givenCompany()]
    await givenCertificate({ company: former, scheme: 'work-life-balance' })
    await givenCertificate({ company: coming, scheme: 'health-management' })
    const loses = await givenSubmittedClaim({ company: former, ...advertising(300_000) })
    const gains = await givenSubmittedClaim({ company: coming, ...advertising(300_000) })
    const { author, draft } = await givenDraft()
    await write(draft, { [`${rowOf(draft.document, 'tiers', 'name', 'certified')}.when.scheme`]: 'health-management' }, author)
    await rehearseTerms(draft.id, 2026, asOfficer(author))
    const rows = await TermsRehearsalCase.query().orderBy('claimId')
    assert.deepEqual(rows.map(({ claimId, effect, amountBefore, amountAfter, tier }) => [claimId, effect, amountBefore, amountAfter, tier]), [
      [loses.claim.id, 'loses', 225_000, 200_000, 'standard'],
      [gains.claim.id, 'gains', 200_000, 225_000, 'certified'],
    ])
  })

  test('[N22] a draft with something wrong in it is not rehearsed, and no other desk rehearses one', async ({ client, assert }) => {
    await givenSubmittedClaim(advertising(300_000))
    const { author, draft } = await givenDraft()
    await write(draft, { budget: 'sixty' }, author)
    assert.equal((await refusal(() => rehearseTerms(draft.id, 2026, asOfficer(author)))).reason, 'terms_not_in_order')
    const clerk = await givenStaff('claims', 'clerk')
    ;(await client.post(`/office/programmes/drafts/${draft.id}/rehearsals`).loginAs(clerk).withCsrfToken().form({}).redirects(0)).assertStatus(404)
    assert.lengthOf(await TermsRehearsal.all(), 0)
  })

  test('[N22] more cases cost no more queries', async ({ assert }) => {
    await givenSubmittedClaim(advertising(300_000))
    const { author, draft } = await givenDraft()
    const work = () => rehearseTerms(draft.id, 2026, asOfficer(author))
    const few = await countQueries(work)
    for (let more = 0; more < 4; more += 1) await givenSubmittedClaim(advertising(200_000))
    assert.equal(await countQueries(work), few)
  })
})
