import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { recordVisit } from '#actions/certifications/record_visit'
import { closePanel } from '#actions/panels/close_panel'
import { declareTies } from '#actions/panels/declare_ties'
import { recuseMember } from '#actions/panels/recuse_member'
import Company from '#models/company'
import Panel from '#models/panel'
import PanelItem from '#models/panel_item'
import PanelMember from '#models/panel_member'
import PanelVote from '#models/panel_vote'
import CertificationScheme from '#models/certification_scheme'
import User from '#models/user'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import { givenOpenPanel, givenPanel, givenRoom, vote, voteAll } from '#tests/support/panels'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { wordsOf } from '#tests/support/html_forms'
import { givenReviewedCertification, givenReviewer } from '#tests/support/reviews'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

const PANELS = '/office/certifications/panels'
const personOf = ({ id }: Actor) => User.findOrFail(id!)
const send = (client: ApiClient, by: User, address: string, form: Record<string, unknown> = {}) =>
  client.post(address).loginAs(by).withCsrfToken().header('referer', PANELS).form(form).redirects(0)

async function givenNamed(name: string, asked: Parameters<typeof givenReviewedCertification>[0] = {}) {
  const company = await givenCompany({ name, mainOfficeAddress: `東京都港区${name}1番` })
  return givenReviewedCertification({ fields: ['childcare'], ...asked, company })
}

/** One point less than the company's own on two items: less than a third reviewer is called for. */
async function harsh(field: string) {
  const { edition } = await CertificationScheme.query().where('code', 'work-life-balance').preload('edition').firstOrFail()
  const { items } = edition.definition as SchemeInForce
  return Object.fromEntries(
    items
      .filter((item) => item.field === field && item.kind !== 'text')
      .slice(0, 2)
      .map(({ code, points }) => [code, points - 1])
  )
}

test.group('Pages of the panel', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F98] a clerk calls a meeting from the cases that wait, and what was typed comes back with a refusal', async ({
    client,
    assert,
  }) => {
    const { certification } = await givenNamed('麻布工業')
    const room = await givenRoom()
    const clerk = await givenStaff('certifications', 'clerk')
    const form = {
      'day': '2026-09-20',
      'begins': '14:00',
      'place': '港区役所 901会議室',
      'members[]': [room.chair.id],
      'cases[]': [certification.id],
    }
    const page = await client.get(`${PANELS}/new?scheme=${certification.schemeId}`).loginAs(clerk)
    assert.include(page.text(), '麻布工業')
    const refused = await send(client, clerk, `${PANELS}?scheme=${certification.schemeId}`, form)
    assert.include(noticeOf(refused), '3名以上')
    assert.isEmpty(await Panel.query())

    const members = [room.chair, ...room.members].map(({ id }) => id)
    const made = await send(client, clerk, `${PANELS}?scheme=${certification.schemeId}`, { ...form, 'members[]': members })
    const panel = await Panel.query().firstOrFail()
    made.assertHeader('location', `${PANELS}/${panel.id}`)
    assert.equal(panel.heldAt.toISO(), '2026-09-20T05:00:00.000Z')
  })

  test('[F98] [N14] until a member has declared, the pack shows name, address, officers and advisers alone', async ({ client, assert }) => {
    const { certification, reviewers, clerk } = await givenNamed('麻布工業')
    await recordVisit(certification.id, { kind: 'visit', heldOn: today(), notes: '休憩室を見学した。' }, clerk)
    const { panel, chair, items } = await givenPanel([certification])
    const [before, reviewed] = [await personOf(chair), reviewers[0]!]
    const closed = (await client.get(`${PANELS}/${panel.id}/pack`).loginAs(before)).text()
    assert.include(closed, '東京都港区麻布工業1番')
    assert.notInclude(closed, '審査員1')
    assert.notInclude(closed, '自己')
    assert.notInclude(closed, '休憩室')
    await send(client, before, `${PANELS}/${panel.id}/items/${items[0]!.id}/declaration`, { answer: 'none' })
    const open = (await client.get(`${PANELS}/${panel.id}/pack`).loginAs(before)).text()
    for (const told of ['審査員1', '審査員2', '自己', '結論', '休憩室を見学した。']) assert.include(open, told)
    for (const { name } of reviewers) assert.isFalse(open.includes(`${name}　`), 'reviewers are numbered')
    const pdf = await client.get(`${PANELS}/${panel.id}/pack.pdf`).loginAs(before)
    assert.equal(pdf.header('content-type'), 'application/pdf')
    ;(await client.get(`${PANELS}/${panel.id}/pack`).loginAs(reviewed)).assertStatus(404)
  })

  test('[F98] [N14] a member who comes as a clerk reads no more than one who has not declared, also once the meeting is over', async ({
    client,
    assert,
  }) => {
    const { certification } = await givenNamed('麻布工業')
    const given = await givenOpenPanel([certification])
    const late = await givenStaff('certifications', 'reviewer')
    await PanelMember.create({ panelId: given.panel.id, userId: late.id, post: 'reviewer', attends: false })
    await givenStaff('certifications', 'clerk', late)
    const read = async (person: User) => {
      const paths = ['/pack', `/items/${given.items[0]!.id}`].map((path) => `${PANELS}/${given.panel.id}${path}?as=clerk`)
      const pages = await Promise.all(paths.map((path) => client.get(path).loginAs(person)))
      for (const page of pages) page.assertStatus(200)
      return pages.map((page) => page.text())
    }
    const isClosed = async () => {
      for (const page of await read(late)) {
        assert.include(page, '麻布工業')
        for (const told of ['審査員1', '結論']) assert.notInclude(page, told)
      }
    }
    await isClosed()
    for (const page of await read(await givenStaff('certifications', 'clerk'))) assert.include(page, '審査員1')

    await voteAll(given.items[0]!, given, 'fit')
    await closePanel(given.panel.id, given.chair)
    await isClosed()
  })

  test('[F98] [N14] a member who declares a tie leaves the room, and the case with its place is gone from every page', async ({
    client,
    assert,
  }) => {
    const [tied, other] = [await givenNamed('麻布工業'), await givenNamed('高輪商事')]
    const { panel, chair, members, items } = await givenOpenPanel([other.certification])
    assert.lengthOf(items, 1)
    const next = await givenPanel([tied.certification], { chair, members })
    const member = await personOf(members[0]!)
    const answer = await send(client, member, `${PANELS}/${next.panel.id}/items/${next.items[0]!.id}/declaration`, {
      answer: 'relative',
      note: '弟が役員です。',
    })
    answer.assertHeader('location', `${PANELS}/${next.panel.id}`)

    for (const path of ['', '/pack', `/items/${next.items[0]!.id}`]) {
      const page = await client.get(`${PANELS}/${next.panel.id}${path}`).loginAs(member)
      assert.notInclude(page.text(), '麻布工業')
      if (path.startsWith('/items')) page.assertStatus(404)
    }
    ;(await client.get(`${PANELS}/${panel.id}`).loginAs(member)).assertStatus(200)
  })

  test('[F98] [N14] [F97] whoever belongs to a company reads, for any outcome of its case, the same pages as without it', async ({
    client,
    assert,
  }) => {
    const [tied, other] = [await givenNamed('麻布工業'), await givenNamed('高輪商事')]
    const room = await givenRoom()
    const person = await personOf(room.members[0]!)
    await givenMember(await Company.findOrFail(tied.company.id), 'employee', person)
    const given = await givenOpenPanel([tied.certification, other.certification], room)
    await voteAll(given.items[1]!, given, 'fit')
    const paths = ['', '/pack', `/items/${given.items[1]!.id}`]
    const pagesNow = async () => {
      const pages = await Promise.all(paths.map((path) => client.get(`${PANELS}/${given.panel.id}${path}`).loginAs(person)))
      return pages.map((page) => page.text().replace(/(csrf|_once|nonce)[^>]*>/g, ''))
    }
    const before = await pagesNow()
    await voteAll(given.items[0]!, given, 'unfit')
    assert.deepEqual(await pagesNow(), before)
    for (const page of before) assert.notInclude(page, '麻布工業')
    ;(await client.get(`${PANELS}/${given.panel.id}/items/${given.items[0]!.id}`).loginAs(person)).assertStatus(404)
    ;(await send(client, person, `${PANELS}/${given.panel.id}/items/${given.items[0]!.id}/votes`)).assertStatus(404)

    await closePanel(given.panel.id, given.chair)
    const minutes = await client.get(`${PANELS}/${given.panel.id}/minutes`).loginAs(person)
    minutes.assertStatus(200)
    assert.include(minutes.text(), '1　' + other.certification.number)
    assert.notInclude(minutes.text(), '麻布工業')
    const [own, whole] = [
      await client.get(`${PANELS}/${given.panel.id}/minutes.pdf`).loginAs(person),
      await client.get(`${PANELS}/${given.panel.id}/minutes.pdf`).loginAs(await personOf(given.chair)),
    ]
    for (const pdf of [own, whole]) pdf.assertHeader('content-type', 'application/pdf')
    assert.isBelow(own.body().length, whole.body().length)
  })

  test('[F98] members vote on their own page; the chair sees who has voted, not what; nobody sees another vote before closing', async ({
    client,
    assert,
  }) => {
    const { certification } = await givenNamed('麻布工業')
    const given = await givenOpenPanel([certification])
    const [item] = given.items
    const address = `${PANELS}/${given.panel.id}/items/${item!.id}`
    const member = await personOf(given.members[0]!)
    const sent = await send(client, member, `${address}/votes`, {
      'votes[0][field]': 'childcare',
      'votes[0][vote]': 'conditional',
      'votes[0][conditions]': '規程を整えること。',
    })
    sent.assertHeader('location', address)
    assert.equal((await PanelVote.query().firstOrFail()).conditions, '規程を整えること。')
    assert.include((await client.get(address).loginAs(member)).text(), '規程を整えること。')
    for (const one of [given.chair, given.members[1]!]) {
      const page = (await client.get(`${address}?as=${one.post}`).loginAs(await personOf(one))).text()
      assert.notInclude(page, '規程を整えること。')
      assert.equal(page.includes('投票の状況'), one === given.chair)
    }
    const incomplete = await send(client, member, `${address}/votes`, { 'votes[0][field]': 'childcare', 'votes[0][vote]': 'conditional' })
    incomplete.assertStatus(302)
    assert.lengthOf(await PanelVote.query(), 1)
  })

  test('[F98] the chair opens, closes, and the minutes are read by clerk and approver; others do not find the meeting', async ({
    client,
    assert,
  }) => {
    const { certification } = await givenNamed('麻布工業')
    const given = await givenPanel([certification])
    const [chair, clerk, chief] = [
      await personOf(given.chair),
      await givenStaff('certifications', 'clerk'),
      await givenStaff('certifications', 'section_chief'),
    ]
    const address = `${PANELS}/${given.panel.id}`
    const [stranger, claims] = [await givenStaff('certifications', 'reviewer'), await givenStaff('claims', 'clerk')]
    for (const person of [stranger, claims, chief]) (await client.get(address).loginAs(person)).assertStatus(404)
    ;(await send(client, clerk, `${address}/opening`)).assertStatus(404)
    await send(client, chair, `${address}/opening`, { 'attending[]': [given.chair, ...given.members].map(({ id }) => id) })
    assert.equal((await Panel.findOrFail(given.panel.id)).state, 'open')
    for (const member of [given.chair, ...given.members]) {
      await send(client, await personOf(member), `${address}/items/${given.items[0]!.id}/declaration`, { answer: 'none' })
      await vote(given.items[0]!, member, 'fit')
    }
    await send(client, clerk, `${address}/items/${given.items[0]!.id}/discussion`, { discussion: '取得実績を確かめた。' })
    ;(await client.get(`${address}/minutes`).loginAs(clerk)).assertStatus(404)
    await send(client, chair, `${address}/closing`)
    for (const person of [clerk, chief]) {
      const minutes = await client.get(`${address}/minutes`).loginAs(person)
      for (const told of ['審議録', '取得実績を確かめた。', '認定相当', '麻布工業']) assert.include(minutes.text(), told)
      ;(await client.get(address).loginAs(person)).assertStatus(200)
    }
    const twice = await send(client, chair, `${address}/closing`)
    assert.include(noticeOf(twice), '閉会')
    assert.lengthOf(await db.from('notices').where('kind', 'minutes'), 1)
  })

  test('[F98] a member leaves the room by their own word, another only by the chair', async ({ client, assert }) => {
    const { certification } = await givenNamed('麻布工業')
    const given = await givenOpenPanel([certification])
    const [one, other] = [await personOf(given.members[0]!), await personOf(given.members[1]!)]
    const address = `${PANELS}/${given.panel.id}/items/${given.items[0]!.id}/recusals`
    const refused = await send(client, one, address, { member: other.id, because: '取引があるため。' })
    assert.include(noticeOf(refused), '委員長')
    assert.isEmpty(await db.from('panel_recusals'))
    await send(client, await personOf(given.chair), address, { member: other.id, because: '取引があるため。' })
    await send(client, one, address, { because: '親しい友人のため。' })
    assert.lengthOf(await db.from('panel_recusals'), 2)
    ;(await client.get(`${PANELS}/${given.panel.id}/items/${given.items[0]!.id}`).loginAs(one)).assertStatus(404)
  })

  test('[F96] [N16] the chair alone reads spread and offsets; a lenient reviewer is named from twenty shared items on, and no score changes', async ({
    client,
    assert,
  }) => {
    const reviewers = [await givenReviewer(), await givenReviewer()]
    await reviewers[0]!.merge({ name: '厳島 厳' }).save()
    await reviewers[1]!.merge({ name: '天城 甘' }).save()
    const reviewedIn = async (field: string) =>
      givenReviewedCertification({ fields: [field], reviewers, reviews: [{ points: await harsh(field) }, {}] })
    const { certification, company } = await reviewedIn('childcare')
    const room = await givenRoom()
    const chair = await personOf(room.chair)
    const page = async () => wordsOf((await client.get(`${PANELS}/calibration?scheme=work-life-balance`).loginAs(chair)).text())
    const scoresOfCase = () => db.from('review_scores').orderBy('id').limit(8).select('id', 'points')
    const before = await scoresOfCase()
    assert.match(await page(), /天城 甘 \d+ まだ言えません/)

    for (const field of ['community', 'care', 'workplace']) await reviewedIn(field)
    const told = await page()
    assert.match(told, /厳島 厳 \d+ −0\.\d\d やや厳しい/)
    assert.match(told, /天城 甘 \d+ \+0\.\d\d やや甘い/)
    assert.include(told, certification.number!)
    assert.include(told, '利害関係を申告すると')
    assert.notInclude(told, '最低', 'no spread before the chair has declared')
    const { items } = await givenPanel([certification], room)
    await declareTies(items[0]!.id, { answer: 'none', note: null }, room.chair)
    assert.include(await page(), '最低')
    assert.deepEqual(await scoresOfCase(), before)
    for (const person of [reviewers[0]!, await givenStaff('certifications', 'clerk')])
      (await client.get(`${PANELS}/calibration`).loginAs(person)).assertStatus(404)
    await givenMember(company, 'employee', chair)
    assert.notInclude(await page(), certification.number!)
  })

  test('[F98] a pack of three cases asks as few questions of the database as one of one', async ({ assert, client }) => {
    const room = await givenRoom()
    const cases = []
    for (let made = 0; made < 4; made += 1) cases.push((await givenNamed(`会社${made}`)).certification)
    const [small, large] = [await givenPanel(cases.slice(0, 1), room), await givenPanel(cases.slice(1), room)]
    const clerk = await givenStaff('certifications', 'clerk')
    const count = async ({ panel }: { panel: Panel }) =>
      countQueries(async () => void (await client.get(`${PANELS}/${panel.id}/pack`).loginAs(clerk)))
    await count(small)
    assert.equal(await count(large), await count(small))
    await recuseMember(large.items[0]!.id, room.members[0]!.id!, '取引があるため。', room.members[0]!)
    assert.lengthOf(await PanelItem.query(), 4)
  })
})
