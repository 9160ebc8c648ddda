import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { openClaim } from '#actions/claims/open_claim'
import { submitClaim } from '#actions/claims/submit_claim'
import Certificate from '#models/certificate'
import Claim from '#models/claim'
import CostItem from '#models/cost_item'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import Notice from '#models/notice'
import ProgrammeTerm from '#models/programme_term'
import { companyClaim } from '#queries/claims/company_claim'
import { budgetPosition } from '#queries/claims/budget_position'
import { hashOfEvidence } from '#services/evidence_store'
import { givenDraftClaim, givenOpenedClaim, type, type Drafted } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { noticeOf } from '#tests/support/flash'
import { givenCompany } from '#tests/support/people'
import { day } from '#values/day'
import { now } from '#values/clock'

const tokyo = (text: string) => DateTime.fromISO(text, { zone: 'Asia/Tokyo' }).toUTC()
const untouched = async ({ claim }: Drafted) => (await Claim.findOrFail(claim.id)).state === 'draft' && (await db.from('claim_events').where('claim_id', claim.id)).length === 0

test.group('The submission of a claim', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  const submit = (client: any, { home, user }: Drafted) => client.post(`${home}/submission`).loginAs(user).withCsrfToken().form({}).redirects(0)

  test('[F41] draws a number, freezes the company, writes rows, ledger, receipt, letter and history', async ({ client, assert }) => {
    const drafted = await givenDraftClaim()
    const answer = await submit(client, drafted)
    answer.assertStatus(302)
    answer.assertHeader('location', drafted.home)

    const claim = await Claim.findOrFail(drafted.claim.id)
    assert.equal(claim.state, 'submitted')
    assert.equal(claim.number, '令和8年度採用第1号')
    assert.equal(claim.arrivedOn, day('2026-09-10'))
    assert.equal(claim.tier, 'standard')
    assert.equal(claim.claimedAmount, 200_000)
    assert.equal(claim.companyFacts.regularEmployees, 5)
    assert.lengthOf(await CostItem.query().where({ claimId: claim.id, stage: 'application' }), 1)
    assert.equal((await budgetPosition(claim.programmeTermsId)).reserved, 200_000)
    assert.lengthOf(await db.from('letters').where('template', 'claim_received'), 1)
    const events = await db.from('claim_events').where('claim_id', claim.id)
    assert.deepEqual(events.map(({ step, article }) => [step, article]), [['submit', '第6条']])
  })

  test('[N3] its receipt names every file with size and hash, as they lie on the disk', async ({ assert }) => {
    const { claim, actor } = await givenDraftClaim()
    await submitClaim(claim.id, actor, now())
    const receipt = await Notice.query().where({ claimId: claim.id, kind: 'receipt' }).firstOrFail()
    const files = await EvidenceFile.query().where('claimId', claim.id)

    assert.equal(receipt.data.claimNumber, '令和8年度採用第1号')
    assert.equal(receipt.data.receivedAt, '2026-09-10T05:00:00.000Z')
    assert.sameMembers(receipt.data.files.map((file: { sha256: string }) => file.sha256), files.map(({ sha256 }) => sha256))
    for (const file of files) assert.equal(await hashOfEvidence(file.diskKey), file.sha256)
  })

  test('[F41] says every problem at once, each with a link to its place, and writes nothing', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const [path] = Object.keys((await Draft.findByOrFail('claimId', drafted.claim.id)).document)
    const line = path!.replace('.category', '')
    await type(drafted, { [`${line}.category`]: 'referralFee', [`${line}.amount`]: '９９９９９９９９９９９', [`${line}.paidOn`]: '2026-03-31', 'hires.kaaaaaa.decidedOn': '2026-03-31' })
    const answer = await submit(client, drafted)
    answer.assertHeader('location', `${drafted.home}/sections/confirm?check=1`)

    const page = await client.get(`${drafted.home}/sections/confirm?check=1`).loginAs(drafted.user)
    const sentences = ['社内の印を入れて', '採用を決めた日が対象期間の外です', 'どの採用した人の費用か', '支払先を入れて', '品名を請求書のとおり', '金額は1円から9,999,999,999円まで', '消費税の区分', '支払日が対象期間の外です。2026年4月1日（水）から2027年3月31日（水）まで', '書類が足りません', '誓約にチェック', '会社の内容を確かめて']
    for (const sentence of sentences) page.assertTextIncludes(sentence)
    assert.include(page.text(), `sections/costs?check=1#f-${line.replace('.', '-')}-amount`)
    const section = await client.get(`${drafted.home}/sections/costs?check=1`).loginAs(drafted.user)
    assert.include(section.text(), `id="f-${line.replace('.', '-')}-amount"`)
    section.assertTextIncludes('＊ 費用1：支払先を入れてください。')
    assert.isTrue(await untouched(drafted))
  })

  test('is accepted in the last millisecond of the window, and not in the next', async ({ assert }) => {
    const inTime = await givenDraftClaim()
    const late = await givenDraftClaim()
    await submitClaim(inTime.claim.id, inTime.actor, tokyo('2027-01-31T23:59:59.999'))
    await assert.rejects(() => submitClaim(late.claim.id, late.actor, tokyo('2027-02-01T00:00:00.000')), /not_open/)

    assert.equal((await Claim.findOrFail(inTime.claim.id)).arrivedOn, day('2027-01-31'))
    assert.isTrue(await untouched(late))
  })

  test('begun before closing completes after it, as of the moment it began', async ({ client, assert }) => {
    const drafted = await givenDraftClaim()
    freezeClock(tokyo('2027-01-31T23:59:59.999').toMillis())
    const answer = await submit(client, drafted)
    answer.assertHeader('location', drafted.home)
    assert.equal((await Claim.findOrFail(drafted.claim.id)).arrivedOn, day('2027-01-31'))

    freezeClock()
    const late = await givenDraftClaim()
    freezeClock(tokyo('2027-02-01T00:00:00.000').toMillis())
    const refused = await submit(client, late)
    assert.include(noticeOf(refused), '受付期間ではありません')
    assert.isTrue(await untouched(late))
  })

  test('on 31 March belongs to the old fiscal year, on 1 April to none of it', async ({ assert }) => {
    const opened = await givenOpenedClaim()
    const terms = await ProgrammeTerm.findOrFail(opened.claim.programmeTermsId)
    const window = { ...terms.definition.window, from: '2026-04-01', to: '2027-03-31' }
    await ProgrammeTerm.query().where('id', terms.id).update({ windowFrom: window.from, windowTo: window.to, definition: JSON.stringify({ ...terms.definition, window }) })

    const [inTime, late] = [await givenDraftClaim(), await givenDraftClaim()]
    await submitClaim(inTime.claim.id, inTime.actor, tokyo('2027-03-31T23:59:59.999'))
    await assert.rejects(() => submitClaim(late.claim.id, late.actor, tokyo('2027-04-01T00:00:00.000')), /not_open/)
    const { arrivedOn, number, fiscalYear } = await Claim.findOrFail(inTime.claim.id)
    assert.deepEqual([arrivedOn, number, fiscalYear], [day('2027-03-31'), '令和8年度採用第1号', 2026])
    await assert.rejects(async () => {
      freezeClock(tokyo('2027-04-01T00:00:00').toMillis())
      await openClaim(terms.id, inTime.actor)
    }, /not_open/)
  })

  test('judges the tier on the Tokyo day of the submission; the last day of a certificate counts', async ({ assert }) => {
    const company = await givenCompany()
    await Certificate.create({ companyId: company.id, scheme: 'work-life-balance', field: 'childcare', validFrom: day('2024-04-01'), validUntil: day('2026-09-10') } as Partial<Certificate>)
    const [first, second] = [await givenDraftClaim({ company }), await givenDraftClaim({ company })]
    await submitClaim(first.claim.id, first.actor, tokyo('2026-09-10T23:59:59.999'))
    await submitClaim(second.claim.id, second.actor, tokyo('2026-09-11T00:00:00.000'))

    assert.equal((await Claim.findOrFail(first.claim.id)).tier, 'certified')
    assert.equal((await Claim.findOrFail(first.claim.id)).claimedAmount, 225_000)
    assert.equal((await Claim.findOrFail(second.claim.id)).tier, 'standard')
  })

  test('[F50] [F53] two categories under their caps come to the yen the ordinance gives, and the form can say so again', async ({ client, assert }) => {
    const lines = [{ category: 'referralFee', amount: '100000' }, { category: 'jobFair', amount: '200000' }]
    const drafted = await givenDraftClaim({ lines })
    await submit(client, drafted)

    assert.equal((await Claim.findOrFail(drafted.claim.id)).claimedAmount, 199_000)
    const page = await client.get(drafted.home).loginAs(drafted.user)
    for (const word of ['199,000円', '66,666円', '133,333円', '千円未満切捨て', '第5条']) page.assertTextIncludes(word)
  })

  test('[F51] lines with 8 %, with 10 %, without tax and exempt are each brought to their net, refunds deducted', async ({ client, assert }) => {
    const line = (amount: string, tax: string, taxRate = '', refund = '') => ({ category: 'jobAdvertising', amount, tax, taxRate, refund })
    const drafted = await givenDraftClaim({ lines: [line('110,001', 'included', '10'), line('１０８，０００円', 'included', '8'), line('5000', 'excluded'), line('3000', 'exempt'), line('11000', 'included', '10', '1100')] })
    await submit(client, drafted)

    const rows = await CostItem.query().where('claimId', drafted.claim.id).orderBy('position')
    assert.deepEqual(rows.map(({ netAmount }) => netAmount), [100_000, 100_000, 5_000, 3_000, 9_000])
    assert.equal((await Claim.findOrFail(drafted.claim.id)).eligibleCost, 217_000)
  })

  test('a company that is too young may send with a reason, one with arrears may not', async ({ client, assert }) => {
    const young = await givenDraftClaim({ company: await givenCompany({ openedInWardOn: day('2026-05-01') }) })
    await submit(client, young)
    assert.isTrue(await untouched(young))
    await type(young, { 'reasons.yearsInBusinessAtLeast': '区外で10年営業し、移転しました。' })
    await submit(client, young)
    assert.equal((await Claim.findOrFail(young.claim.id)).state, 'submitted')

    const owing = await givenDraftClaim({ company: await givenCompany({ taxArrears: true }) })
    await submit(client, owing)
    const page = await client.get(`${owing.home}/sections/confirm`).loginAs(owing.user)
    page.assertTextIncludes('滞納があります')
    assert.isTrue(await untouched(owing))
  })

  test('of another company is not found, whatever the address says', async ({ client, assert }) => {
    const [mine, other] = [await givenDraftClaim(), await givenDraftClaim()]
    for (const home of [other.home, `/companies/${mine.company.id}/claims/${other.claim.id}`, `/companies/${mine.company.id}/claims/99999999999999999999`]) {
      const answer = await client.post(`${home}/submission`).loginAs(mine.user).withCsrfToken().form({}).redirects(0)
      answer.assertStatus(404)
    }
    assert.isTrue(await untouched(other))
  })
})

test.group('Submitting twice', (group) => {
  group.each.setup(() => freshDatabase())
  group.each.setup(() => freezeClock())

  test('[N3] at the same moment is submitting once', async ({ assert }) => {
    const { claim, actor } = await givenDraftClaim()
    const results = await Promise.allSettled([1, 2, 3].map(() => submitClaim(claim.id, actor, now())))

    assert.lengthOf(results.filter(({ status }) => status === 'fulfilled'), 1)
    assert.lengthOf(await db.from('claim_events').where('claim_id', claim.id), 1)
    assert.lengthOf(await db.from('notices').where('claim_id', claim.id), 1)
    assert.lengthOf(await db.from('budget_entries').where('claim_id', claim.id), 1)
    assert.equal((await db.from('number_counters').where('sign', '採用').firstOrFail()).last, 1)
  })

  test('with a double click leads to the case page both times', async ({ client, assert }) => {
    const { home, user, company, claim } = await givenDraftClaim()
    const click = () => client.post(`${home}/submission`).loginAs(user).withCsrfToken().form({ _once: 'one-click-of-many' }).redirects(0)
    const [first, second] = await Promise.all([click(), click()])
    const third = await click()

    for (const { status } of [first, second, third].map((answer) => ({ status: answer.status() }))) assert.equal(status, 302)
    third.assertHeader('location', home)
    assert.equal((await companyClaim(company.id, claim.id)).state, 'submitted')
    assert.lengthOf(await db.from('claim_events').where('claim_id', claim.id), 1)
  })
})
