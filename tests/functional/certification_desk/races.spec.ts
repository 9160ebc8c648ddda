import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { passGates } from '#actions/certifications/pass_gates'
import { proposeCertification } from '#actions/certifications/propose_certification'
import {
  givenCertificationChief,
  givenHeardCase,
  givenProposedCase,
  givenTakenCase,
  meetGates,
  NOTHING_PASSES,
} from '#tests/support/certification_desk'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'

const reasonsOf = (results: PromiseSettledResult<unknown>[]) =>
  results.filter((one) => one.status === 'rejected').map(({ reason }) => reason.reason ?? String(reason))
const wonBy = (results: PromiseSettledResult<unknown>[]) => results.filter((one) => one.status === 'fulfilled').length

test.group('Two at the same moment at the desk for certifications', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F66] [F68] two chiefs of one post decide one refusal: one decision, one notice, the other is told', async ({ assert }) => {
    const why = { step: 'decline', reason: '基準に届かないため。', article: '第4条' } as const
    const { certification, proposal } = await givenProposedCase({ verdicts: NOTHING_PASSES, ...why })
    await approve(proposal.id, await givenCertificationChief())
    const heads = [await givenCertificationChief('division_chief'), await givenCertificationChief('division_chief')]
    const results = await Promise.allSettled(heads.map((head) => approve(proposal.id, head)))

    assert.equal(wonBy(results), 1)
    assert.deepEqual(reasonsOf(results), ['wrong_moment'])
    assert.lengthOf(await db.from('notices').where({ certification_id: certification.id, kind: 'decline' }), 1)
    assert.lengthOf(await db.from('certification_events').where({ certification_id: certification.id, step: 'decline' }), 1)
    assert.equal((await db.from('number_counters').where('sign', '港総権').firstOrFail()).last, 1)
  })

  test('[F66] two clicks on propose make one proposal', async ({ assert }) => {
    const { certification, clerk } = await givenHeardCase()
    const ask = () => proposeCertification(certification.id, { step: 'certify', summary: '可' }, clerk)
    const results = await Promise.allSettled([ask(), ask()])

    assert.equal(wonBy(results), 1)
    assert.deepEqual(reasonsOf(results), ['proposal_open'])
  })

  test('[F90] two clicks on the end of the formal check pass it once', async ({ assert }) => {
    const { certification, clerk } = await givenTakenCase()
    await meetGates(certification, clerk)
    const results = await Promise.allSettled([passGates(certification.id, clerk), passGates(certification.id, clerk)])

    assert.equal(wonBy(results), 1)
    assert.deepEqual(reasonsOf(results), ['wrong_moment'])
  })
})
