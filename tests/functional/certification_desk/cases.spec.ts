import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { reportChange } from '#actions/certificates_of_companies/report_change'
import { returnForCorrection } from '#actions/certifications/return_for_correction'
import CertificationAnswer from '#models/certification_answer'
import CorrectionRequest from '#models/correction_request'
import EvidenceFile from '#models/evidence_file'
import Notice from '#models/notice'
import User from '#models/user'
import { givenCaseInReview, givenHeardCase, givenSubmittedCase, givenTakenCase, meetGates } from '#tests/support/certification_desk'
import { freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import { givenPanel } from '#tests/support/panels'
import { givenStaff } from '#tests/support/people'
import { givenReviewedCertification } from '#tests/support/reviews'
import { givenRevocation } from '#tests/support/revocations'
import { day } from '#values/day'

const HOME = '/office/certifications'
const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(form).redirects(0)
const personOf = ({ clerk }: { clerk: { id: number | null } }) => User.findOrFail(clerk.id!)
const entry = (target: string) => ({
  'entries[0][target]': target,
  'entries[0][reasonCode]': 'DOC-UNREADABLE',
  'entries[0][whatIsWrong]': '読み取れません。',
  'entries[0][howToMend]': '撮り直してください。',
})

test.group('A certification at its desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F90] its page shows what was sent: the fields, each answer with its own points and evidence, the company as it was', async ({
    client,
    assert,
  }) => {
    const given = await givenTakenCase()
    const page = (await client.get(`${HOME}/${given.certification.id}`).loginAs(await personOf(given))).text()
    for (const word of [
      '子育て支援',
      'C1',
      '株式会社みなと商店',
      '自己採点',
      'agreement36',
      '形式確認を開く',
      given.certification.number!,
    ]) {
      if (word !== 'agreement36') assert.include(page, word)
    }
  })

  test('[F90] [F103] it leads to its reviewers, and once certified to its revocation; reports of change wait beside the queues', async ({
    client,
    assert,
  }) => {
    const { revocation, certification, clerk, actor } = await givenRevocation()
    const change = { kind: 'practice', field: 'childcare', changedOn: day('2026-09-10'), description: 'やめました。' } as const
    await reportChange(certification.id, change, actor)
    const person = await personOf({ clerk })
    const read = async (path: string, by: User) => (await client.get(path).loginAs(by)).text()
    const page = await read(`${HOME}/${certification.id}`, person)
    for (const to of [`${certification.id}/reviewers`, `revocations/${revocation.id}`, `revocations/new?certification=${certification.id}`])
      assert.include(page, `href="${HOME}/${to}"`)
    const desk = await read(HOME, person)
    for (const to of ['revocations', 'change-reports']) assert.include(desk, `href="${HOME}/${to}"`)

    const chief = await givenStaff('certifications', 'section_chief')
    assert.include(await read(`${HOME}/${certification.id}`, chief), `revocations/${revocation.id}"`)
    assert.notInclude(await read(`${HOME}/${certification.id}`, chief), '/reviewers"')
    assert.notInclude(await read(HOME, chief), `${HOME}/change-reports`)
  })

  test('[F106] its page names the clerk’s next act: the formal check, the reviewers, the meeting, the decision', async ({
    client,
    assert,
  }) => {
    const taken = await givenTakenCase()
    const { clerk } = taken
    const inReview = await givenCaseInReview({ clerk })
    const { certification: reviewed } = await givenReviewedCertification({ clerk })
    const heard = await givenHeardCase({ clerk })
    const person = await personOf(taken)
    const actOf = async ({ id }: { id: number }) =>
      /<section class="card stack">\s*<a href="([^"]*)"/.exec((await client.get(`${HOME}/${id}`).loginAs(person)).text())?.[1]

    assert.equal(await actOf(taken.certification), `${HOME}/${taken.certification.id}/gates`)
    assert.equal(await actOf(inReview.certification), `${HOME}/${inReview.certification.id}/reviewers`)
    assert.equal(await actOf(reviewed), `${HOME}/panels/new?scheme=${reviewed.schemeId}`)
    const { panel } = await givenPanel([reviewed])
    assert.equal(await actOf(reviewed), `${HOME}/panels/${panel.id}`)
    assert.equal(await actOf(heard.certification), `${HOME}/${heard.certification.id}/proposals/new`)
  })

  test('[F97] the points of the reviews stay hidden until they are concluded', async ({ client, assert }) => {
    const given = await givenCaseInReview()
    await CertificationAnswer.query().where('certificationId', given.certification.id).update({ acceptedPoints: 1 })
    const read = async (id: number) => (await client.get(`${HOME}/${id}`).loginAs(await personOf(given))).text()
    assert.notInclude(await read(given.certification.id), '審査の点</th>')
    assert.include(await read(given.certification.id), 'すべての審査が終わってから')
    const heard = await givenHeardCase({ clerk: given.clerk })
    assert.include(await read(heard.certification.id), '審査の点</th>')
  })

  test('[F113] opening a file of a case stands in the trail', async ({ client, assert }) => {
    const { certification } = await givenSubmittedCase()
    const other = await givenSubmittedCase()
    const clerk = await givenStaff('certifications', 'clerk')
    const file = await EvidenceFile.findByOrFail('certificationId', certification.id)
    ;(await client.get(`${HOME}/${certification.id}/files/${file.id}`).loginAs(clerk)).assertStatus(200)
    const [read] = await db
      .from('audit_trail')
      .where({ action: 'evidence.read', subject_type: 'certification', subject_id: certification.id })
    assert.include(read, { actor_id: clerk.id, actor_as: 'clerk' })
    ;(await client.get(`${HOME}/${other.certification.id}/files/${file.id}`).loginAs(clerk)).assertStatus(404)
    ;(await client.get(`/office/claims/${certification.id}/files/${file.id}`).loginAs(await givenStaff('claims', 'clerk'))).assertStatus(
      404
    )
  })

  test('[F106] notes and telephone calls are the office’s own', async ({ client, assert }) => {
    const { certification, home, applicant } = await givenSubmittedCase()
    const clerk = await givenStaff('certifications', 'clerk')
    await press(client, clerk, `${HOME}/${certification.id}/notes`, { kind: 'telephone', body: '総務の方と電話。' })
    assert.include((await client.get(`${HOME}/${certification.id}`).loginAs(clerk)).text(), '総務の方と電話。')
    assert.notInclude((await client.get(home).loginAs(await User.findOrFail(applicant.id!))).text(), '総務の方と電話。')
  })

  test('[F95] a visit is recorded with its day; not one that is still to come', async ({ client, assert }) => {
    const given = await givenTakenCase()
    const person = await personOf(given)
    const path = `${HOME}/${given.certification.id}/visits`
    const visit = { kind: 'visit', heldOn: '2026-09-09', place: '芝一丁目', attendees: '', notes: '休憩室を見た。' }
    assert.include(noticeOf(await press(client, person, path, { ...visit, heldOn: '2026-09-11' })), 'まだ来ていない日')
    assert.lengthOf(await db.from('site_visits'), 0)
    await press(client, person, path, visit)
    assert.include((await client.get(path).loginAs(person)).text(), '休憩室を見た。')
    ;(await press(client, await givenStaff('certifications', 'section_chief'), path, visit)).assertStatus(404)
    assert.lengthOf(await db.from('site_visits'), 1)
  })

  test('[F90] the gates are checked beside their papers, and passed from the page', async ({ client, assert }) => {
    const given = await givenTakenCase()
    const person = await personOf(given)
    const path = `${HOME}/${given.certification.id}/gates`
    assert.include((await client.get(path).loginAs(person)).text(), '36協定')
    assert.include(noticeOf(await press(client, person, `${path}/passing`)), 'まだ確認していない要件')
    await press(client, person, path, { 'items[0][code]': 'G2', 'items[0][result]': 'passed', 'items[0][note]': '' })
    await press(client, person, `${path}/passing`)
    assert.equal((await given.certification.refresh()).state, 'in_review')
  })

  test('[F72] returned with a list: the paper is issued, the period stands still, the gates it touches are asked again', async ({
    client,
    assert,
  }) => {
    const given = await givenTakenCase()
    const person = await personOf(given)
    await meetGates(given.certification, given.clerk)
    const path = `${HOME}/${given.certification.id}/correction`
    assert.include((await client.get(`${path}/new`).loginAs(person)).text(), '36協定届の写し')
    await press(client, person, path, { dueOn: '2026-09-24', message: '', ...entry('documents.agreement36') })

    const certification = await given.certification.refresh()
    assert.equal(certification.state, 'returned')
    assert.isNotNull(certification.dueDaysLeft)
    const request = await CorrectionRequest.query().where({ subjectType: 'certification', subjectId: certification.id }).firstOrFail()
    assert.equal(request.stage, 'assessment')
    const notice = await Notice.query().where({ certificationId: certification.id, kind: 'correction' }).firstOrFail()
    assert.include(JSON.stringify(notice.data.papers.ja), '撮り直してください。')
    assert.lengthOf(await db.from('letters').where('template', 'correction'), 1)
    assert.lengthOf(await db.from('examination_items').where({ certification_id: certification.id, code: 'G2' }), 0)
    assert.include((await client.get(`${HOME}/${certification.id}`).loginAs(person)).text(), '読み取れません。')
  })

  test('[F72] a place the case does not have is refused, and nothing is written; a case in review may go back too', async ({
    client,
    assert,
  }) => {
    const given = await givenCaseInReview()
    const person = await personOf(given)
    const path = `${HOME}/${given.certification.id}/correction`
    assert.include(noticeOf(await press(client, person, path, { dueOn: '2026-09-24', ...entry('items.Z99') })), 'この案件にない場所')
    assert.equal((await given.certification.refresh()).state, 'in_review')
    assert.lengthOf(await db.from('correction_requests').where('subject_type', 'certification'), 0)

    const list = {
      dueOn: day('2026-09-24'),
      message: null,
      entries: [{ target: 'items.C1', reasonCode: 'OTHER' as const, whatIsWrong: '違う', howToMend: '直す' }],
    }
    await returnForCorrection(given.certification.id, list, given.clerk)
    assert.equal((await given.certification.refresh()).state, 'returned')
  })
})
