import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { test } from '@japa/runner'
import { inTransaction } from '#actions/in_transaction'
import { closePanel } from '#actions/panels/close_panel'
import { engine } from '#config/database'
import Certification from '#models/certification'
import { storedInstant } from '#models/columns'
import Panel from '#models/panel'
import { hearing } from '#queries/panels/hearing'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { givenOpenPanel, givenPanel, givenPanelMember, givenRoom, vote, voteAll } from '#tests/support/panels'
import { givenReviewedCertification } from '#tests/support/reviews'
import { now, today } from '#values/clock'

const reasonsOf = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason ?? String(one.reason)] : []))

async function givenTwoChairs() {
  const { certification } = await givenReviewedCertification()
  const [room, second] = [await givenRoom(), await givenPanelMember('chair')]
  const given = await givenOpenPanel([certification], { ...room, members: [...room.members, second] })
  await voteAll(given.items[0]!, given, 'fit')

  return { ...given, certification, second }
}

test.group('Panels at the same moment', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F98] two chairs close one meeting: one closes it, the other gets a clear refusal, and everything is written once', async ({
    assert,
  }) => {
    const { panel, chair, second, certification } = await givenTwoChairs()
    const results = await Promise.allSettled([closePanel(panel.id, chair), closePanel(panel.id, second)])

    assert.deepEqual(reasonsOf(results), ['wrong_moment'])
    assert.lengthOf(await db.from('notices').where('kind', 'minutes'), 1)
    assert.lengthOf(await db.from('panel_events').where('step', 'close'), 1)
    assert.lengthOf(await db.from('certification_events').where({ certification_id: certification.id, step: 'recommend' }), 1)
    assert.equal((await Certification.findOrFail(certification.id)).state, 'panelled')
  })

  test('[F98] negative control: without lock or transaction both would have written minutes', async ({ assert }) => {
    const { panel } = await givenTwoChairs()
    const bothHaveRead = gate(2)
    await Promise.all([1, 2].map(() => unlocked((client) => closeWithoutLock(client, panel.id, bothHaveRead))))

    assert.lengthOf(await db.from('notices').where('kind', 'minutes'), 2)
  })

  test('[F98] a vote at the moment of closing counts or is refused, never both', async ({ assert }) => {
    const given = await givenTwoChairs()
    const [item] = given.items
    const results = await Promise.allSettled([closePanel(given.panel.id, given.chair), vote(item!, given.members[0]!, 'unfit')])
    const [{ data }] = await db.from('notices').where('kind', 'minutes')
    const { counts } = (typeof data === 'string' ? JSON.parse(data) : data).cases[0].fields[0]

    assert.equal(results[0]!.status, 'fulfilled')
    assert.equal(counts.unfit, results[1]!.status === 'fulfilled' ? 1 : 0)
    assert.equal(counts.fit + counts.unfit, 5)
    assert.lengthOf(await db.from('panel_votes').where('vote', 'unfit'), counts.unfit)
  })

  test('[F98] two clerks put one case on two agendas: it stands on one', async ({ assert }) => {
    const { certification } = await givenReviewedCertification()
    const room = await givenRoom()
    const results = await Promise.allSettled([givenPanel([certification], room), givenPanel([certification], room)])

    assert.deepEqual(reasonsOf(results), ['panel_case_elsewhere'])
    assert.lengthOf(await db.from('panel_items'), 1)
    assert.lengthOf(await Panel.query(), 1)
  })
})

/** On MariaDB a transaction without the lock, on SQLite no transaction: what the real one must not be. */
const unlocked = (work: (client: TransactionClientContract) => Promise<void>) =>
  engine === 'sqlite' ? work(db.connection() as TransactionClientContract) : inTransaction(work)

async function closeWithoutLock(client: TransactionClientContract, panelId: number, bothHaveRead: () => Promise<void>) {
  const heard = await hearing(panelId, client)
  await bothHaveRead()
  if (heard.panel.state !== 'open') return
  const at = storedInstant(now())
  const minutes = { kind: 'minutes', data: '{}', issued_on: today(), panel_id: panelId, template_version: 1, created_at: at }
  await client.table('notices').insert(minutes)
  await client.from('panels').where('id', panelId).update({ state: 'closed' })
}

/** Opens when so many have come to it. */
function gate(size: number) {
  let [come, open] = [0, () => {}]
  const opened = new Promise<void>((resolve) => (open = resolve))
  return () => {
    come += 1
    if (come === size) open()
    return opened
  }
}
