import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Letter from '#models/letter'
import Payment from '#models/payment'
import { freezeClock } from '#tests/support/clock'
import { deliverLetters } from '#tests/support/letters'
import { openMailbox } from '#tests/support/mailbox'
import { atDesk, caseOf, decide, examine, fillIn, homeOf, pledged, propose, report } from '#tests/support/road'
import { build, release, result } from '#tests/support/road_of_money'
import { Visitor } from '#tests/support/visitor'
import { parseZengin } from '#tests/support/zengin_parser'
import { claimWorkflow, type ClaimStep } from '#workflows/claim_workflow'

const EMAIL = 'hanako@company.test'
const answers = {
  kind: 'corporation',
  industry: '76',
  capital: '３，０００，０００円',
  regularEmployees: '5人',
  headOfficeInWard: 'yes',
  mainOfficeInWard: 'yes',
  openedInWardOn: '2015-04-01',
  declarations: 'none',
  'costs[0][amount]': '600,000',
  'costs[1][amount]': '300,000',
}
const profile = {
  form: 'company',
  nameKana: 'カブシキガイシャミナトショウテン',
  representativeTitle: '代表取締役',
  representativeName: '港 花子',
  telephone: '03-1234-5678',
  headOfficePostalCode: '１０５-００１４',
  headOfficeAddress: '東京都港区芝一丁目1番1号',
  headOfficeSince: '2015-04-01',
  mainOfficePostalCode: '1050014',
  mainOfficeAddress: '東京都港区芝一丁目1番1号',
  mainOfficeSince: '2015-04-01',
  openedInWardOn: '2015-04-01',
  virtualOffice: '0',
  postalCode: '1050014',
  postalAddress: '東京都港区芝一丁目1番1号',
  deemedLarge: '0',
  regulatedEntertainment: '0',
  organisedCrimeTies: '0',
  taxArrears: '0',
}
const costs = [
  { category: 'referralFee', amount: '600,000' },
  { category: 'jobAdvertising', amount: '300,000' },
]

test.group('An ordinary claim is paid', (group) => {
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => {
    mailbox = await openMailbox()
    return () => mailbox.close()
  })

  test('[P1] from the public estimate to the bank: every step by its person, every mail, every line of the history', async ({ assert }) => {
    const company = new Visitor()
    await company.open('/estimate/recruitment-cost')
    await company.press('試算する', answers)
    company.mustSay('要件を満たしています')
    company.mustSay('600,000円')
    company.mustSay('＋75,000円')

    await company.follow('この内容で申請をはじめる')
    await company.press('登録して確認メールを受け取る', { name: '港 花子', email: EMAIL, password: 'a-long-password' })
    await deliverLetters()
    await company.open(/https?:\/\/\S+/.exec(mailbox.to(EMAIL)[0]!.text!)![0])
    await company.press('確認して始める')
    await company.follow('事業者を登録する')
    await company.press('この事業者を登録する', { corporateNumber: '８０００-０１２０-１０-０３８', name: '株式会社みなと商店' })
    const begin = company.path
    const companyHome = /^\/companies\/\d+/.exec(begin)![0]
    await company.open(`${companyHome}/profile`)
    await company.press('保存する', profile)
    company.mustSay('中小企業者にあたります')

    await company.open(begin)
    await company.press('申請書を作りはじめる')
    const home = homeOf(company)
    const id = Number(home.split('/').at(-1))
    company.mustSay('8000012010038')
    await fillIn(company, costs)
    company.mustSay('600,000円')
    await company.press('申請する', pledged(company))
    assert.equal(company.path, home)
    company.mustSay('令和8年度採用第')

    const clerk = await atDesk('claims', 'clerk')
    const [chief, division] = [await atDesk('claims', 'section_chief'), await atDesk('claims', 'division_chief')]
    await examine(clerk, id)
    const grant = await propose(clerk, id, { step: 'decideGrant' })
    await decide(chief, grant)
    assert.equal((await caseOf(id)).state, 'submitted')
    await decide(division, grant)
    assert.equal((await caseOf(id)).claim.granted_amount, 600_000)

    await report(company, home)
    await examine(clerk, id)
    const finalisation = await propose(clerk, id, { step: 'finaliseAmount' })
    await decide(chief, finalisation)
    await decide(division, finalisation)
    assert.equal((await caseOf(id)).claim.finalised_amount, 600_000)

    await company.open(`${companyHome}/bank-account?bankCode=0005&branchCode=001`)
    await company.press('この口座を登録する', { accountNumber: '１２３４５６', holder: 'カ）ミナトショウテン', current_password: 'a-long-password' })
    await company.open(home)
    await company.follow('支払を請求する')
    await company.press('この口座に請求する')

    const [accountant, other] = [await atDesk('accounts', 'accountant'), await atDesk('accounts', 'accountant')]
    const run = await build(accountant)
    const bytes = await release(other, run)
    const { data } = parseZengin(bytes)
    assert.deepEqual(
      data.map(({ amount, accountNumber, payeeName }) => [Number(amount), accountNumber, payeeName]),
      [[600_000, '0123456', 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ']]
    )
    const payment = await Payment.query().orderBy('id', 'desc').firstOrFail()
    await result(accountant, run, [[payment.id, 600_000, 0, '']])

    const { state, history, steps } = await caseOf(id)
    assert.equal(state, 'paid')
    assert.deepEqual(steps, ['submit', 'decideGrant', 'reportPerformance', 'finaliseAmount', 'requestPayment', 'enterRun', 'recordPayment'])
    for (const { step, article, actor_id: actor } of history) {
      assert.equal(article, claimWorkflow.steps[step as ClaimStep].article)
      assert.isNotNull(actor)
    }
    await company.open(home)
    company.mustSay('振り込みました')

    await deliverLetters()
    const subjects = mailbox.to(EMAIL).map(({ subject }) => subject)
    assert.deepEqual(subjects, [
      'メールアドレスの確認',
      '申請を受け付けました',
      '交付の決定についてのお知らせ',
      '実績報告を受け付けました',
      '補助金の額が確定しました',
      '支払の請求を受け付けました',
      '補助金を振り込みました',
    ])
    assert.isFalse(mailbox.mails.some(({ text, html }) => `${text}${html}`.includes('0123456') || `${text}${html}`.includes('600,000')))
    await deliverLetters()
    assert.lengthOf(mailbox.to(EMAIL), subjects.length)
    assert.equal(await Letter.query().whereNot('state', 'sent').where('to', EMAIL).first(), null)

    const ledger = await db.from('budget_entries').where('claim_id', id).orderBy('id')
    assert.deepEqual(
      ledger.map(({ kind, from_account: from, to_account: to, amount }) => [kind, from, to, Number(amount)]),
      [
        ['reserve', 'available', 'reserved', 600_000],
        ['release', 'reserved', 'available', 600_000],
        ['commit', 'available', 'committed', 600_000],
        ['pay', 'committed', 'paid', 600_000],
      ]
    )
  })
})
