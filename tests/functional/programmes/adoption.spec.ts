import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { adoptDemoYear } from '#actions/programmes/adopt_demo_year'
import { adoptProgramme } from '#actions/programmes/adopt_programme'
import { adoptRulebooks } from '#actions/programmes/adopt_rulebooks'
import { openClaim } from '#actions/claims/open_claim'
import { rulebooks } from '#database/rulebooks/index'
import ProgrammeTerm from '#models/programme_term'
import { termsById, termsFor } from '#queries/programmes/terms_in_force'
import type { ProgrammeDefinition, Terms } from '#rules/claims/programme_definition'
import { termsForYear } from '#rules/claims/terms_for_year'
import { freezeClock } from '#tests/support/clock'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'
import { definitionOf, termsOf } from '#tests/support/terms'
import { theClock } from '#values/actor'
import { day } from '#values/day'

const code = 'recruitment-cost'
const withTerms = (terms: Terms): ProgrammeDefinition => ({ ...definitionOf(code), terms: [terms] })
const officer = async () => ({ id: (await givenPerson()).id, as: 'clerk' as const })
const auditLines = async () => Number((await db.from('audit_trail').count('* as count').first()).count)

/** A draft under the terms of this year. */
async function givenUse() {
  const company = await givenCompany()
  const member = await givenMember(company)
  const terms = (await termsFor(code, day('2026-09-10')))!
  return { terms, claim: await openClaim(terms.id, { id: member.id, as: 'applicant', companyId: company.id }) }
}

test.group('Terms of a programme', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F37] adopting the same again changes nothing', async ({ assert }) => {
    const before = await auditLines()
    assert.isTrue((await adoptRulebooks()).every(({ result }) => result === 'same'))
    assert.equal(await auditLines(), before)
  })

  test('[F37] terms that no claim uses may be changed, with a line in the trail', async ({ assert }) => {
    const before = await auditLines()
    assert.deepEqual(await adoptProgramme(withTerms({ ...termsOf(code, 2026), budget: 70_000_000 }), await officer()), ['changed'])
    assert.equal((await termsFor(code, day('2026-09-10')))!.budget, 70_000_000)
    assert.equal(await auditLines(), before + 1)
  })

  test('[F37] terms that a claim uses are frozen, and nothing is written', async ({ assert }) => {
    const { terms } = await givenUse()
    const before = await auditLines()
    await assert.rejects(async () => adoptProgramme(withTerms({ ...termsOf(code, 2026), budget: 1_000_000 }), await officer()), 'terms_frozen')
    assert.equal((await termsById(terms.id)).budget, 60_000_000)
    assert.equal(await auditLines(), before)
  })

  test('[F37] a claim keeps its terms when those of the next year come', async ({ assert }) => {
    const { claim } = await givenUse()
    const next = termsForYear(termsOf(code, 2024), 2027)
    assert.deepEqual(await adoptProgramme(withTerms(next), await officer()), ['new'])

    assert.lengthOf((await termsById(claim.programmeTermsId)).definition.tiers, 2)
    assert.lengthOf((await termsFor(code, day('2027-06-01')))!.definition.tiers, 1)
    assert.isNull(await termsFor(code, day('2028-06-01')))
  })

  test('wrong terms are not adopted', async ({ assert }) => {
    const wrong = { ...termsOf(code, 2026), examples: [{ ...termsOf(code, 2026).examples[0]!, grant: 1 }] }
    await assert.rejects(async () => adoptProgramme(withTerms(wrong), await officer()), 'programme_wrong')
    assert.equal((await termsFor(code, day('2026-09-10')))!.definition.examples[0].grant, 1_000_000)
  })

  test('the files never undo what an officer adopted', async ({ assert }) => {
    await adoptProgramme(withTerms({ ...termsOf(code, 2026), budget: 70_000_000 }), await officer())
    const results = (await adoptRulebooks()).filter(({ fiscalYear, file }) => fiscalYear === 2026 && file.includes('recruitment_cost'))
    assert.deepEqual(results.map(({ result }) => result), ['theirs'])
    assert.equal((await termsFor(code, day('2026-09-10')))!.budget, 70_000_000)
  })

  test('a file that differs from terms in use is told of, and they stay', async ({ assert }) => {
    const { terms } = await givenUse()
    await db.from('programme_terms').where('id', terms.id).update({ digest: 'of an older file' })
    const results = (await adoptRulebooks()).filter(({ result }) => result !== 'same')
    assert.deepEqual(results.map(({ result, fiscalYear }) => [result, fiscalYear]), [['frozen', 2026]])
  })

  test('of two windows in a year the open one counts, else the next, else the last', async ({ assert }) => {
    const late = { ...termsOf(code, 2026), window: { ...termsOf(code, 2026).window, from: day('2027-02-10'), to: day('2027-03-01') } }
    await adoptProgramme(withTerms(late), theClock)
    const from = async (on: string) => (await termsFor(code, day(on)))!.windowFrom
    assert.deepEqual(await Promise.all(['2026-04-01', '2026-06-01', '2027-02-05', '2027-03-31'].map(from)), ['2026-04-28', '2026-04-28', '2027-02-10', '2027-02-10'])
  })
})

test.group('The demo', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is open whatever the date: {now}')
    .with([{ now: '2026-04-01T00:00:00+09:00', year: 2026 }, { now: '2027-03-31T23:59:59+09:00', year: 2026 }, { now: '2031-02-28T12:00:00+09:00', year: 2030 }])
    .run(async ({ assert, cleanup }, { now, year }) => {
      cleanup(freezeClock(Date.parse(now)))
      await adoptDemoYear()
      await adoptDemoYear()

      const terms = await ProgrammeTerm.query().where('isDemo', true).orderBy('programmeId')
      assert.lengthOf(terms, rulebooks.length)
      assert.isTrue(terms.every((one) => one.windowFrom === `${year}-04-01` && one.windowTo === `${year + 1}-03-31`))
      assert.isTrue((await adoptRulebooks()).every(({ result }) => result === 'same' || result === 'theirs'))
    })
})
