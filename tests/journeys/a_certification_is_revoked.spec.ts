import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import CertificateRevocation from '#models/certificate_revocation'
import Notice from '#models/notice'
import { givenPublished } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenPaidClaim } from '#tests/support/effects'
import { givenGrantedClaim, givenTakenClaim } from '#tests/support/office'
import { wait } from '#tests/support/revocations'
import { again, atDesk, caseOf, decide, examine, propose, signedIn } from '#tests/support/road'
import { Visitor } from '#tests/support/visitor'
import { today } from '#values/clock'
import { addDays } from '#values/day'
import { dayText } from '#values/show'

const DESK = '/office/certifications'
const GROUNDS = { reason: '認定が取り消されたため。', summary: '標準の補助率による。' }

/** Everything of the company's claims that a decision would touch. */
const standingOf = async (companyId: number) => ({
  claims: await db.from('claims').where('company_id', companyId).orderBy('id'),
  events: await db.from('claim_events').whereIn('claim_id', db.from('claims').where('company_id', companyId).select('id')).orderBy('id'),
  budget: await db.from('budget_entries').orderBy('id'),
  owing: await db.from('amounts_owing').orderBy('id'),
})

test.group('A certification is revoked', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F103] [N23] [N1] [F88] after notice, statement and hearing both chiefs revoke; of three claims none changes until the office decides each', async ({
    assert,
  }) => {
    const { company, applicant, certification, document } = await givenPublished({ fields: ['childcare'] })
    const { id: companyId } = company
    const paid = await givenPaidClaim({ company, costs: [{ category: 'jobAdvertising', amount: 120_000 }] })
    const granted = await givenGrantedClaim({ company, clerk: paid.clerk, costs: [{ category: 'referralFee', amount: 300_000 }] })
    const undecided = await givenTakenClaim({ company, clerk: paid.clerk, costs: [{ category: 'jobAdvertising', amount: 60_000 }] })
    const numbers = [undecided, granted, paid].map(({ claim }) => claim.number!)
    assert.deepEqual(
      [undecided.claim.claimedAmount, granted.claim.grantedAmount, paid.claim.finalisedAmount].map(Number),
      [45_000, 225_000, 90_000]
    )

    const clerk = await atDesk('certifications', 'clerk')
    await clerk.open(`${DESK}/${certification.id}`)
    await clerk.follow('取消しの手続をはじめる')
    await clerk.press('予告を通知する', {
      'fields[]': 'childcare',
      'reason': '育児休業の実績が事実と異なる。',
      'article': '第13条第1項第1号',
      'hearingOn': addDays(today(), 14),
      'hearingTime': '14:00',
      'hearingPlace': '402会議室',
    })
    const revocation = await CertificateRevocation.firstOrFail()
    assert.equal(clerk.path, `${DESK}/revocations/${revocation.id}`)
    const holder = await signedIn(applicant)
    await holder.open(`/companies/${companyId}/certificates`)
    holder.mustSay('認定の取消しの予告があります', '402会議室', '有効')
    await holder.follow('通知と答え方を見る')
    await holder.press('弁明書を送る', { body: '担当者の入力の誤りです。' })

    wait(14)
    await clerk.open(`${DESK}/revocations/${revocation.id}`)
    clerk.mustSay('担当者の入力の誤りです。', ...numbers)
    await clerk.press('記録する', { appeared: '1', hearingNote: '誤りは認めるとの説明。' })
    await clerk.press('起案する', { summary: '弁明を聴いたが、事実は変わらない。' })
    await clerk.follow('認定の取消し')
    const proposal = await db.from('proposals').where('step', 'revokeCertificate').firstOrFail()
    const page = `${DESK}/proposals/${proposal.id}`
    const before = await standingOf(companyId)

    const [chief, division] = [await atDesk('certifications', 'section_chief'), await atDesk('certifications', 'division_chief')]
    await chief.open(`${DESK}/approvals`)
    chief.mustSay(company.name)
    await chief.open(page)
    chief.mustSay('弁明を聴いたが、事実は変わらない。', '誤りは認めるとの説明。', '担当者の入力の誤りです。', '認定取消通知書', ...numbers)
    await decide(chief, page)
    const anybody = new Visitor()
    await anybody.open('/certified-companies')
    anybody.mustSay(company.name)
    await anybody.open(`/verify/${document.verifyCode}`)
    anybody.mustSay('は有効です')
    await decide(division, page)

    await anybody.open(`/verify/${document.verifyCode}`)
    anybody.mustSay('取り消されています')
    await anybody.open('/certified-companies')
    assert.notInclude(anybody.says, company.name)
    await holder.open(`/companies/${companyId}/certificates`)
    holder.mustSay('取消し')
    await holder.follow('取消しの通知')
    await holder.follow('認定取消通知書')
    assert.deepEqual(await standingOf(companyId), before, 'nothing of a claim changes without a decision')

    const office = await again(paid.clerk)
    await office.open('/office/claims?queue=effects')
    office.mustSay(...numbers)
    const offered = async (id: number) => {
      await office.open(`/office/claims/${id}/effect`)
      return [...office.html.matchAll(/name="option"[^>]*value="(\w+)"|value="(\w+)"[^>]*name="option"/g)].map(
        (found) => found[1] ?? found[2]
      )
    }
    assert.deepEqual(await offered(undecided.claim.id), ['keep'])
    assert.deepEqual(await offered(granted.claim.id), ['keep', 'revoke'])
    office.mustSay(`先に受け付けた${paid.claim.number}`)
    assert.deepEqual(await offered(paid.claim.id), ['keep', 'reclaim', 'revoke'])
    assert.deepEqual(await standingOf(companyId), before, 'nor by looking at it')

    const [section, head] = [await atDesk('claims', 'section_chief'), await atDesk('claims', 'division_chief')]
    /** By the whole route, as far as it goes. */
    const through = async (at: string) => {
      await decide(section, at)
      if (
        (
          await db
            .from('proposals')
            .where('id', Number(at.split('/').at(-1)))
            .firstOrFail()
        ).state === 'open'
      )
        await decide(head, at)
    }
    const take = async (id: number, option: string) => {
      await office.open(`/office/claims/${id}/effect`)
      await office.press('この取扱いで進める', { option, ...GROUNDS })
      return office.path
    }

    await through(await take(paid.claim.id, 'reclaim'))

    const reduction = await take(granted.claim.id, 'recalculate')
    assert.equal(Number((await caseOf(granted.claim.id)).claim.granted_amount), 225_000, 'proposed is not decided')
    await through(reduction)
    assert.equal(Number((await caseOf(granted.claim.id)).claim.granted_amount), 200_000)

    await take(undecided.claim.id, 'recalculate').then((at) => (at.includes('/proposals/') ? through(at) : undefined))
    await examine(office, undecided.claim.id)
    await through(await propose(office, undecided.claim.id))
    assert.equal(Number((await caseOf(undecided.claim.id)).claim.granted_amount), 40_000)

    const owing = await db.from('amounts_owing').where('claim_id', paid.claim.id).firstOrFail()
    assert.equal(Number(owing.amount), 10_000)
    await holder.open(`/companies/${companyId}/claims/${paid.claim.id}`)
    holder.mustSay('10,000円を', dayText(owing.due_on, 'ja'), 'までに返還してください')
    assert.isNotNull(await Notice.query().where({ claimId: paid.claim.id, kind: 'returnOrder' }).first())
    const accountant = await again(paid.builder)
    const receive = async (amount: string) => {
      await accountant.open(`/office/accounts/repayments/${owing.id}`)
      await accountant.press('記録する', { amount, receivedOn: today() })
    }
    await receive('4,000')
    accountant.mustSay('6,000円')
    await receive('6,000')
    assert.isFalse(accountant.html.includes('name="amount"'), 'paid off: nothing more is taken')
    await accountant.open('/office/accounts/repayments?standing=settled')
    accountant.mustSay(paid.claim.number!)
    await holder.open(`/companies/${companyId}/claims/${paid.claim.id}`)
    for (const word of ['起案', '差戻', '決裁']) assert.notInclude(holder.says, word)

    await office.open('/office/claims?queue=effects')
    for (const number of numbers) assert.notInclude(office.says, number)
  })
})
