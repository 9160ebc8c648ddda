import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { surrender } from '#actions/certificates_of_companies/surrender'
import { tellOfExpiry } from '#actions/certificates_of_companies/tell_of_expiry'
import { openRevocation } from '#actions/revocations/open_revocation'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { givenCertificationChief, givenCertificationClerk } from '#tests/support/certification_desk'
import { givenHolder, givenProposedRevocation, intended } from '#tests/support/revocations'
import { day, startOf } from '#values/day'

const wonBy = (results: PromiseSettledResult<unknown>[]) => results.filter((one) => one.status === 'fulfilled').length
const reasonsOf = (results: PromiseSettledResult<unknown>[]) =>
  results.filter((one) => one.status === 'rejected').map(({ reason }) => reason.reason ?? String(reason))

test.group('At the same moment', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F66] [F103] two last approvals: one revocation, one notice', async ({ assert }) => {
    const { proposal, approvers, revocation } = await givenProposedRevocation()
    await approve(proposal.id, approvers[0]!)
    const other = await givenCertificationChief('division_chief')
    const results = await Promise.allSettled([approve(proposal.id, approvers[1]!), approve(proposal.id, other)])

    assert.equal(wonBy(results), 1)
    assert.deepEqual(reasonsOf(results), ['wrong_moment'])
    assert.lengthOf(await db.from('notices').where({ revocation_id: revocation.id, kind: 'revocation' }), 1)
    assert.lengthOf(await db.from('certificate_revocation_events').where('step', 'revokeCertificate'), 1)
  })

  test('[F103] two clerks give notice for the same field: one does', async ({ assert }) => {
    const { certification } = await givenHolder()
    const clerks = [await givenCertificationClerk(), await givenCertificationClerk()]
    const results = await Promise.allSettled(clerks.map((clerk) => openRevocation(intended(certification.id), clerk)))
    assert.equal(wonBy(results), 1)
    assert.deepEqual(reasonsOf(results), ['revocation_open'])
    assert.lengthOf(await db.from('certificate_revocations'), 1)
  })

  test('[F101] two people of a company give the same field back: it is given back once', async ({ assert }) => {
    const { certification, actor } = await givenHolder()
    const give = () => surrender(certification.id, { fields: ['childcare'], reason: '理由' }, actor)
    const results = await Promise.all([give(), give()])
    assert.sameDeepMembers(results, [['childcare'], []])
    assert.lengthOf(await db.from('audit_trail').where('action', 'certificate.surrendered'), 1)
  })

  test('[F101] two clocks remind at once: one letter', async ({ assert }) => {
    await givenHolder({ validFrom: day('2024-04-01') })
    freezeClock(startOf(day('2026-09-30')).plus({ hours: 9 }).toMillis())
    await Promise.allSettled([tellOfExpiry(), tellOfExpiry()])
    assert.lengthOf(await db.from('letters').where('template', 'certificate_expires'), 1)
    assert.lengthOf(await db.from('certificate_reminders'), 1)
  })
})
