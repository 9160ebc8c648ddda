import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { approve } from '#actions/approvals/approve'
import { inTransaction } from '#actions/in_transaction'
import { propose } from '#actions/approvals/propose'
import { engine } from '#config/database'
import type Claim from '#models/claim'
import type Proposal from '#models/proposal'
import { budgetPosition } from '#queries/claims/budget_position'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { givenChief, givenExaminedClaim, givenProposedClaim } from '#tests/support/office'
import { givenCompany } from '#tests/support/people'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

const reasonsOf = (results: PromiseSettledResult<unknown>[]) =>
  results.filter((one) => one.status === 'rejected').map(({ reason }) => reason.reason ?? String(reason))

const wonBy = (results: PromiseSettledResult<unknown>[]) => results.filter((one) => one.status === 'fulfilled').length

/** Leaves in the budget exactly what one of the grants needs. */
const leaveFor = ({ claim }: { claim: Claim }, amount: number) =>
  db.from('programme_terms').where('id', claim.programmeTermsId).update({ budget: amount })

test.group('Two approvers at the same moment', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F66] [F68] two chiefs of one post decide one proposal: one decision, the other gets a clear message', async ({ assert }) => {
    const { claim, proposal } = await givenProposedClaim()
    const chiefs = [await givenChief(), await givenChief(), await givenChief()]
    const results = await Promise.allSettled(chiefs.map((chief) => approve(proposal.id, chief)))

    assert.equal(wonBy(results), 1)
    assert.sameMembers(reasonsOf(results), ['wrong_moment', 'wrong_moment'])
    await assertDecidedOnce(claim.id)
  })

  test('[F66] a double click on approve decides once', async ({ assert }) => {
    const { claim, proposal } = await givenProposedClaim()
    const chief = await givenChief()
    const results = await Promise.allSettled([approve(proposal.id, chief), approve(proposal.id, chief)])

    assert.equal(wonBy(results), 1)
    assert.deepEqual(reasonsOf(results), ['wrong_moment'])
    await assertDecidedOnce(claim.id)
  })

  test('[F35] [N2] the last yen: of two grants one wins, the other hears how much is left, and nothing of it is written', async ({
    assert,
  }) => {
    const [one, other] = [await givenProposedClaim(), await givenProposedClaim()]
    await leaveFor(one, 399_999)
    const [first, second] = [await givenChief(), await givenChief()]
    const results = await Promise.allSettled([approve(one.proposal.id, first), approve(other.proposal.id, second)])

    assert.equal(wonBy(results), 1)
    assert.deepEqual(reasonsOf(results), ['budget_exhausted'])
    const position = await budgetPosition(one.claim.programmeTermsId)
    assert.equal(position.committed, 200_000)
    assert.equal(position.left, 199_999)
    assert.lengthOf(await db.from('grant_decisions'), 1)
    assert.lengthOf(await db.from('approvals'), 1)
    assert.lengthOf(await db.from('notices').where('kind', 'grant'), 1)
    assert.lengthOf(await db.from('letters').where('template', 'granted'), 1)
    assert.lengthOf(await db.from('proposals').where({ state: 'open', awaiting_post: 'section_chief' }), 1)
    assert.equal((await db.from('number_counters').where('sign', '港産産').firstOrFail()).last, 1)
  })

  test('[F35] negative control: without lock or transaction both would have won the last yen', async ({ assert }) => {
    const [one, other] = [await givenProposedClaim(), await givenProposedClaim()]
    await leaveFor(one, 399_999)
    const bothHaveRead = gate(2)
    await Promise.all([one, other].map((given) => unlocked((client) => commitWithoutLock(client, given, bothHaveRead))))

    const { committed, left } = await budgetPosition(one.claim.programmeTermsId)
    assert.equal(committed, 400_000)
    assert.equal(left, -1)
  })

  test('[F45] two claims of one company share the caps: the one decided second has to be proposed again', async ({ assert }) => {
    const company = await givenCompany()
    const costs = [{ category: 'jobAdvertising', amount: 390_000 }]
    const [one, other] = [await givenProposedClaim({ company, costs }), await givenProposedClaim({ company, costs })]
    const chiefs = [await givenChief(), await givenChief()]
    const results = await Promise.allSettled([approve(one.proposal.id, chiefs[0]!), approve(other.proposal.id, chiefs[1]!)])

    assert.equal(wonBy(results), 1)
    assert.deepEqual(reasonsOf(results), ['amount_changed'])
    assert.lengthOf(await db.from('grant_decisions'), 1)
  })

  test('[F66] two clicks on propose make one proposal', async ({ assert }) => {
    const { claim, clerk } = await givenExaminedClaim()
    const proposal = { step: 'decideGrant', summary: '可' } as const
    const results = await Promise.allSettled([propose(claim.id, proposal, clerk), propose(claim.id, proposal, clerk)])

    assert.equal(wonBy(results), 1)
    assert.deepEqual(reasonsOf(results), ['proposal_open'])
    assert.lengthOf(await db.from('proposals'), 1)
  })

  async function assertDecidedOnce(claimId: number) {
    const counts = {
      decisions: (await db.from('grant_decisions').where('claim_id', claimId)).length,
      notices: (await db.from('notices').where({ claim_id: claimId, kind: 'grant' })).length,
      commits: (await db.from('budget_entries').where({ claim_id: claimId, kind: 'commit' })).length,
      steps: (await db.from('claim_events').where({ claim_id: claimId, step: 'decideGrant' })).length,
    }
    const isOnce = Object.values(counts).every((count) => count === 1)
    if (!isOnce) throw new Error(`Not decided once: ${JSON.stringify(counts)}`)
  }
})

/** On MariaDB a transaction without the lock, on SQLite no transaction: what the real one must not be. */
const unlocked = (work: (client: TransactionClientContract) => Promise<void>) =>
  engine === 'sqlite' ? work(db.connection() as TransactionClientContract) : inTransaction(work)

async function commitWithoutLock(
  client: TransactionClientContract,
  { claim, proposal }: { claim: Claim; proposal: Proposal },
  bothHaveRead: () => Promise<void>
) {
  const sum = async (account: string) =>
    Number(
      (
        await client
          .from('budget_entries')
          .where({ programme_terms_id: claim.programmeTermsId, to_account: account })
          .sum('amount as sum')
          .firstOrFail()
      ).sum ?? 0
    )
  const { budget } = await client.from('programme_terms').where('id', claim.programmeTermsId).select('budget').firstOrFail()
  const left = Number(budget) - (await sum('committed'))
  await bothHaveRead()
  if (proposal.amount! > left) return
  const entry = {
    programme_terms_id: claim.programmeTermsId,
    claim_id: claim.id,
    kind: 'commit',
    from_account: 'available',
    to_account: 'committed',
  }
  await client.table('budget_entries').insert({ ...entry, amount: proposal.amount, occurred_at: storedInstant(now()) })
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
