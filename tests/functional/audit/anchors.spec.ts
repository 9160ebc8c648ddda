import db from '@adonisjs/lucid/services/db'
import ace from '@adonisjs/core/services/ace'
import testUtils from '@adonisjs/core/services/test_utils'
import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import { writeAnchor } from '#actions/audit/write_anchor'
import { engine } from '#config/database'
import { appendOnlyTables } from '#queries/audit/append_only_tables'
import { verifyEverything } from '#queries/audit/verification'
import { findingText } from '#rules/audit/finding'
import { freshDatabase } from '#tests/support/database'
import { givenCaseInReview } from '#tests/support/certification_desk'
import { givenGrantedClaim, givenSubmittedClaim } from '#tests/support/office'
import { wait } from '#tests/support/revocations'
import { withoutTriggers } from '#tests/support/triggers'
import { freezeClock } from '#tests/support/clock'

async function found(most = 20, known?: string) {
  return (await verifyEverything(most, known)).findings.map(findingText)
}

const lineOf = (table: string, subject: string, id: number, sequence: number) =>
  db
    .from(table)
    .where({ [subject]: id, sequence })
    .firstOrFail()

test.group('The chain over the office', (group) => {
  let claim: { id: number }
  let restore: (() => Promise<unknown> | unknown)[]

  /** Two days of work, an anchor after each, and some work of today that no anchor covers yet. */
  group.setup(async () => {
    restore = [freezeClock(), await freshDatabase()]
    claim = (await givenGrantedClaim()).claim
    await givenCaseInReview()
    await writeAnchor()
    wait(1)
    await givenGrantedClaim()
    await writeAnchor()
    await writeAnchor()
    await givenSubmittedClaim()
    restore.push(await withoutTriggers())
    return async () => {
      for (const undo of restore.reverse()) await undo()
    }
  })
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F114] [N26] is whole after two days, has one anchor a day, each with its file, over everything that is only added to', async ({
    assert,
  }) => {
    assert.deepEqual(await found(), [])
    const anchors = await db.from('anchors').orderBy('serial')
    assert.lengthOf(anchors, 2)
    assert.equal(anchors[1].previous_hash, anchors[0].hash)
    for (const { day, hash } of anchors) assert.equal(JSON.parse(await drive.use().get(`anchors/${day}.json`)).hash, hash)
    const covered = (await db.from('anchor_parts').distinct('source')).map(({ source }) => source)
    for (const table of ['claim_events', 'certification_events', 'proposal_events', 'audit_trail', 'budget_entries'])
      assert.include(covered, table)
    // A trigger that was dropped hides nothing.
    assert.includeMembers(await appendOnlyTables(db.connection()), covered)
    assert.deepEqual(await found(20, anchors[0].hash), [])
    assert.deepEqual(await found(20, 'f'.repeat(64)), [`anchors (${'f'.repeat(64)}) is not the hash of any anchor`])
  })

  test('[F114] [N26] one byte changed in a history is named by table, row, case and line', async ({ assert }) => {
    const line = await lineOf('claim_events', 'claim_id', claim.id, 2)
    await db
      .from('claim_events')
      .where('id', line.id)
      .update({ facts: line.facts.replace('}', ' }') })
    const [first, anchored] = await found()
    assert.equal(first, `claim_events ${line.id} (claim ${claim.id}, line 2) has been changed: its content does not give its hash`)
    assert.match(anchored!, new RegExp(`^claim_events ${line.id} \\(claim ${claim.id}, anchor 1 of [\\d-]+\\) has been changed`))
  })

  test('[F114] [N26] a line deleted from the middle or the end, and whole histories, are missed', async ({ assert }) => {
    await db.from('claim_events').where({ claim_id: claim.id, sequence: 1 }).delete()
    assert.equal((await found())[0], `claim_events (claim ${claim.id}, line 1) is missing`)

    const other = await db.from('claim_events').whereNot('claim_id', claim.id).orderBy('id', 'desc').firstOrFail()
    await db.from('claim_events').where('claim_id', claim.id).delete()
    assert.include(await found(), `claims ${claim.id} (no line of history) is not in the state to which the last line of its history leads`)
    await db.from('claim_events').where('id', other.id).delete()
    assert.isTrue((await found()).some((text) => text.startsWith(`claims ${other.claim_id} (`) && text.includes('is not in the state')))
  })

  test('[F114] [N26] lines that changed places, and a line put in with a hash of its own, are named', async ({ assert }) => {
    const [one, two] = [await lineOf('claim_events', 'claim_id', claim.id, 1), await lineOf('claim_events', 'claim_id', claim.id, 2)]
    const move = (id: number, sequence: number) => db.from('claim_events').where('id', id).update({ sequence })
    await move(one.id, 99)
    await move(two.id, 1)
    await move(one.id, 2)
    assert.equal((await found())[0], `claim_events ${two.id} (claim ${claim.id}, line 1) does not follow what stands before it`)
  })

  test('[F114] [N26] of the trail, which has no chain of its own, the anchor names what was changed, deleted and put in', async ({
    assert,
  }) => {
    const [first, second, third] = await db.from('audit_trail').orderBy('id').limit(3)
    await db.from('audit_trail').where('id', first.id).update({ actor_id: null, action: 'user.seen' })
    await db.from('audit_trail').where('id', second.id).delete()
    const texts = await found()
    assert.match(texts[0]!, new RegExp(`^audit_trail ${first.id} \\(.*anchor 1 of .*\\) has been changed`))
    assert.match(texts[1]!, new RegExp(`^audit_trail ${second.id} \\(anchor 1 of .*\\) is missing`))

    await db.table('audit_trail').insert({ ...third, id: second.id })
    assert.match((await found())[1]!, new RegExp(`^audit_trail ${second.id} \\(.*\\) has been changed`))
    await db.from('budget_entries').orderBy('id').limit(1).update({ amount: 1 })
    assert.isTrue((await found()).some((text) => /^budget_entries \d+ .*has been changed/.test(text)))
  })

  test('[F114] [N26] an anchor that is gone, changed, or rewritten with all that it covers is named', async ({ assert }) => {
    const [first, second] = await db.from('anchors').orderBy('serial')
    await db
      .from('anchors')
      .where('id', first.id)
      .update({ parts_digest: 'a'.repeat(64) })
    assert.deepEqual((await found()).slice(0, 3), [
      `anchors ${first.id} (anchor 1 of ${first.day}) has been changed: its content does not give its hash`,
      `anchors ${first.id} (anchor 1 of ${first.day}) does not stand in its published file`,
      `anchor_parts (anchor 1 of ${first.day}) has been changed: its content does not give its hash`,
    ])
    await db.from('anchors').where('id', first.id).update({ parts_digest: first.parts_digest, day: '2001-01-01' })
    assert.include((await found())[0]!, `anchors ${first.id}`)
    await db.from('anchors').where('id', first.id).update({ day: first.day })
    assert.deepEqual(await found(), [])

    const part = await db.from('anchor_parts').where({ anchor_id: second.id, source: 'claim_events' }).firstOrFail()
    await db.from('anchor_parts').where('id', part.id).update({ leaves: '' })
    assert.include((await found())[0]!, 'anchor_parts (anchor 2')
    await db.from('anchor_parts').where('anchor_id', first.id).delete()
    await db.from('anchors').where('id', first.id).delete()
    assert.equal((await found())[0], 'anchors (serial 1) is missing')
  })

  test('[F114] the command says which is the first that is wrong and ends with 1, and says nothing is wrong with 0', async ({ assert }) => {
    const verify = async (args: string[] = []) => {
      ace.ui.switchMode('raw')
      const { exitCode } = await ace.exec('audit:verify', args)
      const said = ace.ui.logger.getLogs().map(({ message }) => message)
      ace.ui.logger.flushLogs()
      ace.ui.switchMode('normal')
      return { code: exitCode ?? 0, said: said.join('\n') }
    }
    const whole = await verify()
    assert.equal(whole.code, 0)
    assert.match(whole.said, /Every history and \d+ rows under 2 anchors are as they were written/)

    const line = await lineOf('claim_events', 'claim_id', claim.id, 1)
    await db.from('claim_events').where('id', line.id).update({ actor_as: 'clock' })
    const broken = await verify(['--most=1'])
    assert.equal(broken.code, 1)
    assert.include(broken.said, `The first that is wrong: claim_events ${line.id} (claim ${claim.id}, line 1)`)
  })
})

test.group('The chain over the office, while it is written', (group) => {
  group.each.setup(() => freshDatabase())

  test('[F114] is one under writers at once and two clocks: one anchor, and everything is covered once', async ({ assert }) => {
    const write = () => givenSubmittedClaim()
    await Promise.all([write(), write(), writeAnchor(), write(), writeAnchor(), write()])
    assert.deepEqual(await found(), [])
    assert.lengthOf(await db.from('anchors'), 1)
    assert.lengthOf(await db.from('audit_trail').where('action', 'anchor.filed').distinct('subject_id'), 1)
  })

  test('[F114] waits for a line that is being written though a later one can be seen already', async ({ assert }) => {
    const line = (action: string) => ({ action, subject_type: 'demo', occurred_at: '2026-01-01 00:00:00.000' })
    const early = await db.transaction()
    await early.table('audit_trail').insert(line('early'))
    await db.table('audit_trail').insert(line('late'))
    const anchored = writeAnchor()
    const isWaiting = await somebodyWaits()
    await early.commit()
    await anchored
    assert.isTrue(isWaiting)
    const { leaves } = await db.from('anchor_parts').where('source', 'audit_trail').firstOrFail()
    const { id } = await db.from('audit_trail').where('action', 'early').firstOrFail()
    assert.include(leaves, `${id} `)
    assert.deepEqual(await found(), [])
  }).skip(engine === 'sqlite', 'SQLite writes one at a time')
})

/** Whether a reading of the trail in share mode is under way, which ends at once unless it waits; asked until the anchor has come so far. */
async function somebodyWaits(): Promise<boolean> {
  for (let asked = 0; asked < 10_000; asked += 1) {
    const reading = db.from('information_schema.processlist').whereRaw('db = database() and id <> connection_id()')
    if (await reading.where('info', 'like', '%`audit_trail`%lock in share mode').first()) return true
  }
  return false
}
