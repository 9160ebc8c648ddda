import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { reportChange } from '#actions/certificates_of_companies/report_change'
import { surrender } from '#actions/certificates_of_companies/surrender'
import { proposeRevocation } from '#actions/revocations/propose_revocation'
import { writeStatement } from '#actions/revocations/write_statement'
import type Company from '#models/company'
import User from '#models/user'
import { givenCertificationChief, givenCertificationClerk, givenProposedCase } from '#tests/support/certification_desk'
import { freezeClock } from '#tests/support/clock'
import { givenCompany, givenMember } from '#tests/support/people'
import { givenHeardRevocation, givenHolder, givenRevocation } from '#tests/support/revocations'
import { today } from '#values/clock'
import type { Actor } from '#values/actor'

const readersOf = async (template: string) =>
  (await db.from('letters').where({ template }).orderBy('user_id')).map(({ user_id: id }) => id as number)

/** Employed by the company: its cases do not exist for them. */
async function tie({ id }: Actor, company: Company) {
  await givenMember(company, 'employee', await User.findOrFail(id!))
}

test.group('Letters to the desk about a case', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N14] [F101] of certificates given back and of changes a clerk in conflict hears nothing', async ({ assert }) => {
    const { certification, company, actor } = await givenHolder()
    const [clerk, tied] = [await givenCertificationClerk(), await givenCertificationClerk()]
    await tie(tied, company)
    await reportChange(certification.id, { kind: 'other', field: null, changedOn: today(), description: '規程の改正' }, actor)
    await surrender(certification.id, { fields: ['childcare'], reason: '方針が変わったため。' }, actor)

    for (const template of ['change_reported', 'certificate_surrendered_office']) {
      const readers = await readersOf(template)
      assert.include(readers, clerk.id!)
      assert.notInclude(readers, tied.id!)
    }
  })

  test('[N14] [F103] of a statement before a hearing a clerk in conflict hears nothing', async ({ assert }) => {
    const { revocation, company, actor, clerk } = await givenRevocation()
    const tied = await givenCertificationClerk()
    await tie(tied, company)
    await writeStatement(revocation.id, { body: '入力の誤りです。', file: null }, actor)

    assert.include(await readersOf('statement_received'), clerk.id!)
    assert.notInclude(await readersOf('statement_received'), tied.id!)
  })

  test('[N14] of a proposal about a case, or about its revocation, a chief in conflict hears nothing', async ({ assert }) => {
    const company = await givenCompany({ regularEmployees: 20 })
    const [chief, tied] = [await givenCertificationChief(), await givenCertificationChief()]
    await tie(tied, company)
    await givenProposedCase({ company })
    assert.include(await readersOf('proposal_waiting'), chief.id!)
    assert.notInclude(await readersOf('proposal_waiting'), tied.id!)

    const heard = await givenHeardRevocation()
    await tie(chief, heard.company)
    const { id } = await proposeRevocation(heard.revocation.id, { summary: '事実は変わらない。' }, heard.clerk)
    const told = await db.from('letters').where('key', 'like', `proposal:${id}:waiting:%`)
    const readers = told.map(({ user_id: reader }) => reader as number)
    assert.include(readers, tied.id!)
    assert.notInclude(readers, chief.id!)
  })
})
