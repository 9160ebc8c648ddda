import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Notice from '#models/notice'
import { freezeClock } from '#tests/support/clock'
import { givenCertifiedCompany, givenPaidClaim, revokeCertificateOf } from '#tests/support/effects'
import { again, atDesk, caseOf, decide } from '#tests/support/road'
import { today } from '#values/clock'

test.group('A grant is revoked and repaid', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N1] [N23] [F88] the difference is reclaimed, the rest revoked for a false statement, paid in parts, the last of it waived', async ({
    assert,
  }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenPaidClaim({ company: certified.company })
    const { id } = given.claim
    const home = `/companies/${given.company.id}/claims/${id}`
    const company = await again(given.applicant)
    await company.open(home)
    company.mustSay('があるため、補助率は 3/4 です')
    await revokeCertificateOf(certified)

    const clerk = await again(given.clerk)
    await clerk.open('/office/claims?queue=effects')
    clerk.mustSay(given.claim.number!)
    await clerk.open(`/office/claims/${id}`)
    clerk.mustSay('決めるまで、何も変わりません')
    await clerk.follow('取消しの影響を見る')
    for (const words of ['675,000円', '600,000円', '−75,000円', '差額の返還を求める']) clerk.mustSay(words)
    const grounds = { reason: '認定が取り消されたため。', article: '第12条第2項', summary: '差額のみ返還を求める。' }
    await clerk.press('この取扱いで進める', { option: 'reclaim', ...grounds })
    const [chief, division] = [await again(given.approvers.section_chief!), await again(given.approvers.division_chief!)]
    const proposal = clerk.path
    await decide(chief, proposal)
    await division.open(proposal)
    division.mustSay('返還命令書')
    await decide(division, proposal)
    assert.equal((await caseOf(id)).state, 'paid')

    await company.open(home)
    for (const words of [
      '75,000円を',
      'までに返還してください',
      'ミナトクカイケイカンリシヤ',
      '補助率は 2/3',
      '返還していただく額があります（75,000円）',
    ])
      company.mustSay(words)
    const accountant = await again(given.builder)
    await accountant.open('/office/accounts/repayments')
    await accountant.follow(given.claim.number!)
    await accountant.press('記録する', { amount: '30,000', receivedOn: today() })
    accountant.mustSay('45,000円')
    await company.open(home)
    company.mustSay('30,000円')

    await clerk.open(`/office/claims/${id}`)
    await clerk.follow('交付決定の取消しを起案する')
    clerk.mustSay('600,000円の返還を求める')
    await clerk.press('起案する', { reason: '虚偽の申請であったため。', article: '第12条第1項第1号', summary: '全部を取り消す。' })
    const revocation = clerk.path
    await decide(chief, revocation)
    await decide(division, revocation)
    assert.equal((await caseOf(id)).state, 'revoked')
    const kinds = (await Notice.query().where('claimId', id).orderBy('id')).map(({ kind }) => kind)
    assert.deepEqual(kinds.slice(-3), ['returnOrder', 'grantRevocation', 'returnOrder'])
    await company.open(home)
    for (const words of ['交付決定が取り消されました', '600,000円を']) company.mustSay(words)
    for (const word of ['起案', '差戻', '決裁']) assert.notInclude(company.says, word)

    await accountant.open('/office/accounts/repayments')
    accountant.mustSay('600,000円')
    await clerk.open('/office/claims/repayments')
    await clerk.follow(given.claim.number!)
    await clerk.press('免除・不納欠損を起案する', { reason: '破産による。', summary: '回収の見込みがない。' })
    const waiver = clerk.path
    await decide(chief, waiver)
    await decide(division, waiver)
    await company.open(home)
    company.mustSay('免除')

    const { steps } = await caseOf(id)
    assert.deepEqual(steps.slice(-4), ['reclaim', 'receiveRepayment', 'revoke', 'waiveRepayment'])
    const newcomer = await atDesk('accounts', 'accountant')
    await newcomer.open('/office/accounts/repayments?standing=settled')
    newcomer.mustSay('免除')
  })
})
