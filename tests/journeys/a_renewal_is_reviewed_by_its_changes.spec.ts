import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { proposeCertification } from '#actions/certifications/propose_certification'
import Certificate from '#models/certificate'
import { issuedFor } from '#tests/support/certificates'
import { decide as decideAll } from '#tests/support/certification_desk'
import { pdf } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { linksOf } from '#tests/support/html_forms'
import { givenPanelledCertification } from '#tests/support/panels'
import { givenCompany, givenStaff } from '#tests/support/people'
import { again, controlsOf, signedIn } from '#tests/support/road'
import {
  callPanel,
  decideAsHeard,
  declareNone,
  declared,
  homeOf,
  idOf,
  invite,
  openInvitation,
  passGates,
  preside,
  review,
  send,
  vote,
} from '#tests/support/road_of_certifications'
import { givenReviewer } from '#tests/support/reviews'
import { Visitor } from '#tests/support/visitor'

const on = (date: string) => freezeClock(Date.parse(`${date}T05:00:00Z`))

/** Certified in one field on 2 October 2023, by the steps that lead there. */
async function givenOldCertificate() {
  on('2023-10-02')
  const heard = await givenPanelledCertification({ company: await givenCompany({ regularEmployees: 20 }) })
  await decideAll(await proposeCertification(heard.certification.id, { step: 'certify', summary: '答申のとおり。' }, heard.clerk))

  return { ...heard, ...(await issuedFor(heard.certification)) }
}

test.group('A renewal is reviewed by its changes', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F102] [N17] the last answers come back with their origin, one is changed, one is judged, and the company stays certified without a gap', async ({
    assert,
  }) => {
    const old = await givenOldCertificate()
    const list = `/companies/${old.company.id}/certifications`

    on('2026-03-02')
    const early = await signedIn(old.user)
    await early.open(list)
    early.mustSay('2026年10月1日', '更新は')
    assert.notInclude(early.html, '更新をはじめる')

    on('2026-05-11')
    const member = await signedIn(old.user)
    await member.open(list)
    await member.press('更新をはじめる')
    const home = homeOf(member)
    member.mustSay(`前回（${old.certification.number}、`)
    await member.press('保存して次へ', { 'company.confirmed': true, 'advisers.none': true })
    await member.press('保存して次へ', declared(member))
    await member.press('保存して次へ')
    member.mustSay(`前回 ${old.certification.number}`)
    await member.press('保存して次へ', { 'items.C2.answer': '5', 'item_C2': pdf('今回の一覧') })
    await send(member, home)
    const id = idOf(home)

    const clerk = await again(old.clerk)
    await passGates(clerk, id)
    const people = [await givenReviewer(), await givenReviewer()]
    for (const person of people) await invite(clerk, id, person)
    const reviewers: Visitor[] = []
    for (const person of people) {
      const reviewer = await signedIn(person)
      const address = await openInvitation(reviewer, old.company)
      await declareNone(reviewer)
      reviewer.mustSay('前回から変わった項目だけを審査してください', '変わる前の回答 1')
      reviewer.mustSay('前回の認定から変わらない項目（9件）')
      assert.deepEqual(
        controlsOf(reviewer).flatMap(({ name }) => (/^scores\..+\.points$/.test(name) ? [name] : [])),
        ['scores.C2.points']
      )
      await review(reviewer, address, { childcare: { verdict: 'fit' } })
      reviewers.push(reviewer)
    }

    const head = await givenStaff('certifications', 'chair')
    const chair = await signedIn(head)
    const panel = await callPanel(clerk, [head, ...people])
    await preside(chair, panel, '開会する')
    for (const voter of [chair, ...reviewers]) await vote(voter, panel, old.company, [{ vote: 'fit' }])
    await preside(chair, panel, '閉会する')
    await decideAsHeard(clerk, id)

    const [next] = await Certificate.query().where('certificationId', id)
    assert.deepEqual([old.certificates[0]!.validUntil, next!.validFrom, next!.validUntil], ['2026-10-01', '2026-10-02', '2029-10-01'])
    await member.open(home)
    await member.follow('認定証を見る')
    member.mustSay('開始前')
    const verify = linksOf(member.html).find(({ href }) => href.startsWith('/verify/'))!.href
    const anybody = new Visitor()
    await anybody.open(`/verify/${old.document.verifyCode}`)
    anybody.mustSay('この認定証は有効です')

    on('2026-10-02')
    await anybody.open(verify)
    anybody.mustSay('この認定証は有効です', '2026年10月2日（金）から')
    await anybody.open(`/verify/${old.document.verifyCode}`)
    anybody.mustSay('この認定証は有効期間が終わっています')
  })
})
