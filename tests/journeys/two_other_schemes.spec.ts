import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { proposeCertification } from '#actions/certifications/propose_certification'
import CertificationScheme from '#models/certification_scheme'
import Notice from '#models/notice'
import Panel from '#models/panel'
import PanelItem from '#models/panel_item'
import User from '#models/user'
import { schemeProblems } from '#rules/certifications/check_scheme'
import { issuedFor } from '#tests/support/certificates'
import { givenCertificationChief } from '#tests/support/certification_desk'
import { freezeClock } from '#tests/support/clock'
import { everybody, givenRoom } from '#tests/support/panels'
import { PASSWORD } from '#tests/support/people'
import { givenReviewedCertification } from '#tests/support/reviews'
import { Visitor } from '#tests/support/visitor'

const PANELS = '/office/certifications/panels'
const signedIn = async ({ id }: { id: number | null }) => Visitor.signedIn((await User.findOrFail(id!)).email, PASSWORD)

type Reviewed = Awaited<ReturnType<typeof givenReviewedCertification>>

/** Called by the clerk, opened and closed by the chair, voted in by everybody, the reviewers among them, each on their own pages. */
async function hear({ certification: { id, schemeId }, company, clerk, reviewers }: Reviewed, verdicts: string[], read: string[] = []) {
  const room = await givenRoom()
  const desk = await signedIn(clerk)
  await desk.open(`${PANELS}/new?scheme=${schemeId}`)
  desk.mustSay(company.name)
  await desk.press('招集する', { 'day': '2026-09-10', 'begins': '14:00', 'place': '港区役所 901会議室', 'members[]': true })
  const panel = await Panel.query().where('schemeId', schemeId).firstOrFail()
  const item = await PanelItem.query().where({ panelId: panel.id, certificationId: id }).firstOrFail()

  const chair = await signedIn(room.chair)
  await chair.open(`${PANELS}/${panel.id}`)
  await chair.press('開会する')
  for (const member of [...everybody(room), ...reviewers]) {
    const page = await signedIn(member)
    await page.open(`${PANELS}/${panel.id}/items/${item.id}`)
    if (!reviewers.some(({ id: reviewer }) => reviewer === member.id)) await page.press('申告する', { answer: 'none' })
    page.mustSay('審査員1', '審査員2', ...read)
    await page.press('投票する', Object.fromEntries(verdicts.map((verdict, index) => [`votes[${index}][vote]`, verdict])))
  }
  await chair.open(`${PANELS}/${panel.id}`)
  await chair.press('閉会する')
  chair.mustSay('答申済')
  await chair.follow('審議録')
  chair.mustSay(company.name, '認定相当')
}

/** 起案 along the recommendation, and its route. */
async function decide({ certification, clerk }: Reviewed) {
  const proposal = await proposeCertification(certification.id, { step: 'certify', summary: '答申のとおり。', reason: '基準に届かない分野があるため。' }, clerk)
  for (const post of proposal.route as string[]) await approve(proposal.id, await givenCertificationChief(post))

  return issuedFor(certification)
}

test.group('Two other schemes, by data alone', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[P8] [F90] [F98] 健康経営: four fields applied for, three recommended, and the number of fields gives two stars', async ({ assert }) => {
    const fields = ['leadership', 'checkups', 'body', 'mind']
    const reviewed = await givenReviewedCertification({ scheme: 'health-management', fields })
    await hear(reviewed, ['fit', 'fit', 'unfit', 'fit'])
    const { certificates, document, certification: after } = await decide(reviewed)

    assert.equal(after.state, 'concluded')
    assert.sameMembers(
      certificates.map(({ field }) => field),
      ['leadership', 'checkups', 'mind']
    )
    assert.isTrue(certificates.every(({ validFrom, validUntil }) => validFrom === '2026-09-10' && validUntil === '2028-09-09'))
    assert.equal(document.data.level.ja, '★★')
    const anybody = await new Visitor().open(`/verify/${document.verifyCode}`)
    anybody.mustSay('この認定証は有効です', document.number, '2028年9月9日')
    const notice = await Notice.query().where({ certificationId: after.id, kind: 'certification' }).firstOrFail()
    assert.include(JSON.stringify(notice.data.papers.ja), '★★')
    assert.lengthOf(notice.data.notCertified, 1)
  })

  test('[P10] [F90] [F98] 優良従業員表彰: a company nominates a person, who is awarded by name, and the award does not expire', async ({
    assert,
  }) => {
    const reviewed = await givenReviewedCertification({ scheme: 'excellent-employee' })
    assert.equal(reviewed.scheme.subject, 'person')
    await hear(reviewed, ['fit'], ['芝 さくら', '店長'])
    const { certificates, document, certification: after } = await decide(reviewed)

    assert.equal(after.state, 'concluded')
    assert.deepEqual(
      certificates.map(({ field, validUntil }) => [field, validUntil]),
      [['service', null]]
    )
    assert.equal(document.data.person, '芝 さくら')
    assert.equal(document.data.title.ja, '表彰状')
    assert.isNull(document.data.level)
    const anybody = await new Visitor().open(`/verify/${document.verifyCode}`)
    anybody.mustSay('この表彰状は有効です', document.number, '（期限なし）')
    assert.notInclude(anybody.says, '芝 さくら', 'whom it names is on the paper alone')
    const { title } = (await Notice.query().where({ certificationId: after.id, kind: 'certification' }).firstOrFail()).data.papers.ja
    assert.include(title, '表彰')
  })

  test('[F90] nothing in the rule books of the three schemes contradicts itself', async ({ assert }) => {
    for (const { edition } of await CertificationScheme.query().preload('edition')) assert.isEmpty(schemeProblems(edition.definition))
  })
})
