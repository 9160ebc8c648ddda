import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { tellOfExpiry } from '#actions/certificates_of_companies/tell_of_expiry'
import Certificate from '#models/certificate'
import Certification from '#models/certification'
import Panel from '#models/panel'
import PanelItem from '#models/panel_item'
import ReviewAssignment from '#models/review_assignment'
import type User from '#models/user'
import { decide as decideProposal, givenCertificationClerk } from '#tests/support/certification_desk'
import { proposeCertification } from '#actions/certifications/propose_certification'
import { freezeClock } from '#tests/support/clock'
import { formsOf } from '#tests/support/html_forms'
import { deliverLetters } from '#tests/support/letters'
import { openMailbox } from '#tests/support/mailbox'
import { givenPanelledCertification, givenRoom } from '#tests/support/panels'
import { givenReviewer } from '#tests/support/reviews'
import { again, atDesk, controlsOf, decide, signedIn } from '#tests/support/road'
import { Visitor, type Filling } from '#tests/support/visitor'
import type { Actor } from '#values/actor'
import { day, startOf } from '#values/day'

const DESK = '/office/certifications'
const standOn = (on: string) => freezeClock(startOf(day(on)).plus({ hours: 9 }).toMillis())

/** Certified on 13 October 2023, a Friday, for three years: the last day is 12 October 2026. */
async function certifiedIn2023() {
  standOn('2023-10-13')
  const given = await givenPanelledCertification()
  await decideProposal(await proposeCertification(given.certification.id, { step: 'certify', summary: '答申のとおり。' }, given.clerk))

  return given
}

/** The tier of a claim that would be sent on this day, as its page says it. */
async function tierOn(on: string, user: User, companyId: number) {
  standOn(on)
  const company = await signedIn(user)
  const draft = async () => db.from('claims').where({ company_id: companyId, state: 'draft' }).first()
  if (!(await draft())) {
    await company.open(`/companies/${companyId}/claims/new?programme=recruitment-cost`)
    await company.press('申請書を作りはじめる')
  }
  await company.open(`/companies/${companyId}/claims/${(await draft()).id}/sections/confirm`)

  return /補助率は (\d\/\d)/.exec(company.says)?.[1] ?? company.says
}

/** Answers every declared gate; what stands there from last time stays. */
const gates = (company: Visitor): Filling =>
  Object.fromEntries(
    controlsOf(company)
      .filter(({ name, type, value }) => type === 'radio' && /^gates\..*\.answer$/.test(name) && value === 'yes')
      .map(({ name }) => [name, 'yes'])
  )

const papersOf = (company: Visitor): Filling =>
  Object.fromEntries(controlsOf(company).flatMap(({ name, type }) => (type === 'file' ? [[name, Buffer.from('%PDF-1.4\n%%EOF\n')]] : [])))

test.group('A certificate expires and is renewed', (group) => {
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    mailbox = await openMailbox()
    return () => mailbox.close()
  })

  test('[F101] [F102] [N17] [N1] reminded twice, renewed by what changed, and certified without gap or overlap: the tier holds on every day', async ({
    assert,
  }) => {
    const first = await certifiedIn2023()
    const { company, user } = first
    const [old] = await Certificate.query().where('certificationId', first.certification.id)
    assert.deepEqual([old!.validFrom, old!.validUntil], ['2023-10-13', '2026-10-12'])

    const subjects = async () => {
      await deliverLetters()
      return mailbox.to(user.email).filter(({ text }) => text!.includes('2026年10月12日')).length
    }
    const toldBy: [string, number][] = []
    for (const on of ['2026-04-11', '2026-04-12', '2026-04-20', '2026-08-11', '2026-08-12', '2026-09-01']) {
      standOn(on)
      await tellOfExpiry()
      toldBy.push([on, await subjects()])
    }
    assert.deepEqual(toldBy, [
      ['2026-04-11', 0],
      ['2026-04-12', 1],
      ['2026-04-20', 1],
      ['2026-08-11', 1],
      ['2026-08-12', 2],
      ['2026-09-01', 2],
    ])

    standOn('2026-04-11')
    let page = await signedIn(user)
    await page.open(`/companies/${company.id}/certificates`)
    page.mustSay('更新の申請は2026年4月12日（日）から送れます')
    standOn('2026-10-09')
    page = await signedIn(user)
    await page.open(`/companies/${company.id}/certificates`)
    page.mustSay('いま更新できます')
    await page.press('更新の申請をはじめる')
    const renewal = await Certification.query().where('renewsId', first.certification.id).firstOrFail()
    const home = `/companies/${company.id}/certifications/${renewal.id}`
    assert.isTrue(page.path.startsWith(home))

    await page.open(`${home}/sections/company`)
    await page.press('保存して次へ', { 'company.confirmed': true })
    await page.open(`${home}/sections/gates`)
    assert.isFalse(
      controlsOf(page).some(({ name, type, isOn }) => /^gates\..*\.answer$/.test(name) && type === 'radio' && isOn),
      'gates are asked anew'
    )
    await page.press('保存して次へ', { ...gates(page), ...papersOf(page) })
    await page.open(`${home}/sections/field-childcare`)
    page.mustSay(`前回 ${first.certification.number}`)
    assert.isTrue(
      controlsOf(page).some(({ name, isOn, value, type }) => name === 'items.C1.answer' && type === 'radio' && isOn && value === 'yes')
    )
    const count = controlsOf(page).find(({ name, type }) => name === 'items.C3.answer' && type !== 'radio')!
    await page.press('保存して次へ', { 'items.C3.answer': String(Number(count.value) + 1) })
    await page.open(`${home}/sections/confirm`)
    await page.press('申請する')
    assert.equal((await renewal.refresh()).state, 'submitted')

    const clerkActor = await givenCertificationClerk()
    const clerk = await again(clerkActor)
    await clerk.open(`${DESK}/${renewal.id}`)
    await clerk.press('担当する')
    await clerk.open(`${DESK}/${renewal.id}/gates`)
    const results = formsOf(clerk.html).flatMap(({ controls }) => controls.filter(({ name }) => name.endsWith('[result]')))
    await clerk.press(
      '確認した結果を保存する',
      Object.fromEntries(
        results.flatMap(({ name }) => [
          [name, 'passed'],
          [name.replace('result', 'note'), '写しで確認した。'],
        ])
      )
    )
    await clerk.press('形式確認を終えて審査に進める')
    const reviewers = [await givenReviewer(), await givenReviewer()]
    for (const { id } of reviewers) {
      await clerk.open(`${DESK}/${renewal.id}`)
      await clerk.follow('審査員の依頼を開く')
      await clerk.press('審査をお願いする', { reviewer: String(id) })
    }
    for (const reviewer of reviewers) {
      const assignment = await ReviewAssignment.query().where({ certificationId: renewal.id, reviewerId: reviewer.id }).firstOrFail()
      const reading = await signedIn(reviewer)
      await reading.open(`${DESK}/reviews/${assignment.id}`)
      await reading.press('申告する', { answer: 'none' })
      reading.mustSay('更新の申請です', '前回の認定から変わらない項目', '変わった項目')
      const asked = controlsOf(reading).filter(({ name }) => name.endsWith('.points'))
      assert.deepEqual(
        asked.map(({ name }) => name),
        ['scores.C3.points'],
        'only what changed is reviewed'
      )
      await reading.press('保存して確認へ', {
        'scores.C3.points': asked[0]!.options.at(-1)!,
        'scores.C3.reason': '資料で確かめた。',
        'verdicts.childcare.verdict': 'fit',
        'verdicts.childcare.reason': '前回と同じく基準に届く。',
      })
      await reading.press('審査結果を提出する')
    }
    assert.equal((await renewal.refresh()).state, 'reviewed')

    standOn('2026-10-20')
    await tellOfExpiry()
    const anybody = new Visitor()
    await hear(renewal, reviewers)
    const desk = await again(clerkActor)
    await desk.open(`${DESK}/${renewal.id}/proposals/new`)
    await desk.press('起案する', { summary: '答申のとおり。' })
    const proposal = desk.path
    await decide(await atDesk('certifications', 'section_chief'), proposal)
    standOn('2026-11-02')
    await decide(await atDesk('certifications', 'division_chief'), proposal)

    const [next] = await Certificate.query().where('certificationId', renewal.id)
    assert.deepEqual([next!.validFrom, next!.validUntil], ['2026-10-13', '2029-10-12'])
    const { verify_code: code } = await db.from('certificate_documents').where('certification_id', renewal.id).firstOrFail()
    await anybody.open(`/verify/${code}`)
    anybody.mustSay('は有効です', '2029年10月12日')
    for (const on of ['2026-10-12', '2026-10-13', '2026-11-02']) assert.equal(await tierOn(on, user, company.id), '3/4', on)
  })

  test('[F101] [N1] without a renewal the tier ends with the last day; an ended scheme offers none', async ({ assert }) => {
    const { company, user } = await certifiedIn2023()
    assert.equal(await tierOn('2026-10-12', user, company.id), '3/4')
    assert.equal(await tierOn('2026-10-13', user, company.id), '2/3')

    await db.from('certification_schemes').where('code', 'work-life-balance').update({ ends_on: '2026-05-31' })
    standOn('2026-09-01')
    const page = await signedIn(user)
    await page.open(`/companies/${company.id}/certificates`)
    page.mustSay('この制度は終わりました', '有効')
    assert.isFalse(formsOf(page.html).some(({ buttons }) => buttons.some(({ label }) => label.includes('更新'))))
  })
})

/** A meeting of the panel: called by the clerk of the desk, opened and closed by the chair, voted in by everybody. */
async function hear({ id, schemeId }: Certification, reviewers: User[]) {
  const room = await givenRoom()
  const desk = await atDesk('certifications', 'clerk')
  await desk.open(`${DESK}/panels/new?scheme=${schemeId}`)
  await desk.press('招集する', { 'day': '2026-10-20', 'begins': '14:00', 'place': '港区役所 901会議室', 'members[]': true })
  const panel = await Panel.query().orderBy('id', 'desc').firstOrFail()
  const item = await PanelItem.query().where({ panelId: panel.id, certificationId: id }).firstOrFail()
  const chair = await again(room.chair)
  await chair.open(`${DESK}/panels/${panel.id}`)
  await chair.press('開会する')
  const seats = await db.from('panel_members').where('panel_id', panel.id).select('user_id')
  for (const { user_id: seat } of seats) {
    const page = await again({ id: seat } as Actor)
    await page.open(`${DESK}/panels/${panel.id}/items/${item.id}`)
    if (!reviewers.some((one) => one.id === seat)) await page.press('申告する', { answer: 'none' })
    await page.press('投票する', { 'votes[0][vote]': 'fit' })
  }
  await chair.open(`${DESK}/panels/${panel.id}`)
  await chair.press('閉会する')
}
