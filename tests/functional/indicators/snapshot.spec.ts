import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { figuresOf } from '#queries/indicators/figures_of'
import { inTransaction } from '#actions/in_transaction'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { givenCompany, givenPerson } from '#tests/support/people'

const HANDS = 30

test.group('figures asked while steps are taken', (group) => {
  group.each.setup(() => freezeClock(Date.parse('2026-09-10T05:00:00Z')))
  group.each.setup(() => freshDatabase())

  test('[N24] [F108] every answer is of one moment: claims that arrive together with their grant are never counted without it', async ({ assert }) => {
    const [company, person] = [await givenCompany(), await givenPerson()]
    const terms = await db.from('programme_terms').orderBy('id').firstOrFail()
    const stamps = { created_at: '2026-09-01 00:00:00.000', updated_at: '2026-09-01 00:00:00.000' }
    const arrive = (number: number) =>
      inTransaction(async (trx) => {
        const [id] = await trx.table('claims').returning('id').insert({
          ...{ company_id: company.id, programme_id: terms.programme_id, programme_terms_id: terms.id, fiscal_year: 2026, state: 'granted' },
          ...{ number: `同${number}`, opened_by_id: person.id, arrived_on: '2026-09-01', ...stamps },
        })
        const decision = { tier: 'standard', explanation: '{}', conditions: '[]', notice_number: `同${number}`, decided_on: '2026-09-02', withdrawable_until: '2026-09-16' }
        await trx.table('grant_decisions').insert({ claim_id: typeof id === 'object' ? id.id : id, amount: 1000, ...decision, created_at: stamps.created_at })
      })
    const ask = async () => {
      const figures = await figuresOf(['claims-received', 'grants-decided', 'yen-granted'], { fiscalYears: [2026], audience: 'office' })
      return figures.map(({ value }) => value!)
    }
    const answers = (await Promise.all(Array.from({ length: HANDS }, async (_, hand) => (hand % 2 === 0 ? arrive(hand).then(() => null) : ask())))).filter((one) => one !== null)

    for (const [claims, grants, yen] of answers) assert.deepEqual([grants, yen], [claims, claims! * 1000])
    assert.deepEqual(await ask(), [HANDS / 2, HANDS / 2, (HANDS / 2) * 1000])
  })
})
