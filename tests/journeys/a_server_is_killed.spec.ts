import { createHash } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { adoptDemoYear } from '#actions/programmes/adopt_demo_year'
import { givenDraftClaim, givenOpenedClaim, pdf, type Drafted } from '#tests/support/claims'
import { freshDatabase } from '#tests/support/database'
import { historyIsWhole, overdrawnAccounts } from '#tests/support/history'
import { PASSWORD, givenCompany, givenMember } from '#tests/support/people'
import { openPortal } from '#tests/support/portal'
import { caseOf, controlsOf, pledged } from '#tests/support/road'
import { Visitor } from '#tests/support/visitor'

const CLAIMS = 8
const rowsOf = async (table: string, claimId: number) => Number((await db.from(table).where('claim_id', claimId).count('* as n').first()).n)

/** Sends everything at once and kills the portal as soon as so many answers have come; says which were answered. */
async function burst(portal: { kill: () => Promise<void> }, sending: (() => Promise<Visitor>)[], answers: number) {
  const answered = new Set<number>()
  let killed: Promise<void> | null = null
  const all = sending.map(async (send, index) => {
    await send()
    answered.add(index)
    if (answered.size >= answers) killed ??= portal.kill()
  })
  await Promise.allSettled(all)
  await (killed ?? portal.kill())
  return answered
}

/** What a claim has when it is sent, and what it has when it is not: nothing between the two. */
async function partsOf({ claim: { id } }: Drafted) {
  const { state, claim, steps } = await caseOf(id)
  const reserved = await db.from('budget_entries').where({ claim_id: id, kind: 'reserve' })
  const letters = await db.from('letters').where('key', 'like', `claim:${id}:%`)

  return {
    state,
    steps,
    hasNumber: claim.number !== null,
    lines: await rowsOf('cost_items', id),
    receipts: await rowsOf('notices', id),
    reserved: reserved.map(({ amount }) => Number(amount)),
    hasLetter: letters.length > 0,
    isWhole: await historyIsWhole(id),
  }
}

const WRITTEN = { state: 'submitted', steps: ['submit'], hasNumber: true, lines: 1, receipts: 1, reserved: [20_000], hasLetter: true, isWhole: true }
const UNTOUCHED = { state: 'draft', steps: [], hasNumber: false, lines: 0, receipts: 0, reserved: [], hasLetter: false, isWhole: true }

test.group('A server is killed', (group) => {
  group.each.setup(() => freshDatabase())
  group.each.setup(() => adoptDemoYear())

  test('in the middle of steps: every claim is sent wholly or not at all, what was answered stays, and the rest can be sent', async ({ assert }) => {
    const company = await givenCompany()
    const user = await givenMember(company)
    const claims: Drafted[] = []
    for (let made = 0; made < CLAIMS; made += 1) claims.push(await givenDraftClaim({ company, lines: [{ category: 'jobAdvertising', amount: '30,000' }] }))
    const portal = await openPortal()
    const applicant = await Visitor.signedIn(user.email, PASSWORD, portal.origin)
    const pages = []
    for (const { home } of claims) pages.push((await applicant.open(`${home}/sections/confirm`)).copy())
    const answered = await burst(portal, pages.map((page) => () => page.attempt('申請する', pledged(page))), 2)

    const again = await openPortal()
    for (const [index, drafted] of claims.entries()) {
      const parts = await partsOf(drafted)
      assert.deepEqual(parts, parts.state === 'draft' ? UNTOUCHED : WRITTEN)
      if (answered.has(index)) assert.equal(parts.state, 'submitted')
    }
    const later = await Visitor.signedIn(user.email, PASSWORD, again.origin)
    for (const { home } of claims) {
      await later.open(`${home}/sections/confirm`)
      if (later.path !== home) await later.press('申請する', pledged(later))
    }
    await again.kill()

    for (const drafted of claims) assert.deepEqual(await partsOf(drafted), WRITTEN)
    const numbers = (await db.from('claims').select('number')).map(({ number }) => Number(/第(\d+)号/.exec(number)![1]))
    assert.deepEqual(numbers.sort((one, other) => one - other), claims.map((_, index) => index + 1))
    assert.deepEqual(await overdrawnAccounts(), [])
  })

  test('in the middle of uploads: every file that is listed is stored byte for byte', async ({ assert }) => {
    const company = await givenCompany()
    const drafted = await givenOpenedClaim({ company })
    const portal = await openPortal()
    const applicant = await Visitor.signedIn(drafted.user.email, PASSWORD, portal.origin)
    await applicant.open(`${drafted.home}/sections/documents`)
    const slots = controlsOf(applicant).filter(({ type }) => type === 'file')
    const bytes = Buffer.concat([pdf('large'), Buffer.alloc(2_000_000, '%'), Buffer.from('\n%%EOF\n')])
    const sending = [...slots, ...slots, ...slots].map(({ name }) => () => applicant.copy().attempt('保存する', { [name]: bytes }))
    await burst(portal, sending, 1)

    const again = await openPortal()
    const files = await db.from('evidence_files').where('claim_id', drafted.claim.id)
    for (const { disk_key: key, sha256, size } of files) {
      const stored = Buffer.from(await drive.use().getBytes(key))
      assert.deepEqual([stored.length, createHash('sha256').update(stored).digest('hex')], [Number(size), sha256])
    }
    const later = await Visitor.signedIn(drafted.user.email, PASSWORD, again.origin)
    await later.open(`${drafted.home}/sections/documents`)
    await later.press('保存する', { [slots[0]!.name]: pdf('after the restart') })
    later.mustSay('SHA-256')
    await again.kill()
  })
})
