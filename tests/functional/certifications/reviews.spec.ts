import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { declareTies } from '#actions/reviews/declare_ties'
import { recuseTied } from '#actions/reviews/recuse_tied'
import { remindReviewers } from '#actions/reviews/remind_reviewers'
import { sendReview } from '#actions/reviews/send_review'
import Certification from '#models/certification'
import ReviewAssignment from '#models/review_assignment'
import ReviewScore from '#models/review_score'
import User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import { givenMember } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import {
  asReviewer,
  givenAssignedReviewer,
  givenCaseUnderReview,
  givenReviewedCertification,
  givenReviewer,
  whenInvited,
  whenReviewed,
  whenScored,
} from '#tests/support/reviews'
import { Settings } from 'luxon'

const HOME = '/office/certifications/reviews'
const post = (client: ApiClient, by: User, path: string, fields: object = {}) =>
  client
    .post(path)
    .loginAs(by)
    .withCsrfToken()
    .form(fields as Record<string, unknown>)
    .redirects(0)
const assignmentsOf = ({ id }: Certification) => ReviewAssignment.query().where('certificationId', id).orderBy('id')
const stateOf = async ({ id }: { id: number }) => (await Certification.findOrFail(id)).state

test.group('Reviews', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F93] [F94] a clerk asks a reviewer, who declares, and only then sees the case', async ({ client, assert }) => {
    const given = await givenCaseUnderReview({
      advisers: [{ name: '顧問 一郎', organisation: '顧問社労士事務所', email: 'komon@adviser.example' }],
    })
    const reviewer = await givenReviewer()
    const { clerk } = given
    const path = `/office/certifications/${given.certification.id}/reviewers`
    const by = await User.findOrFail(clerk.id!)
    assert.include((await client.get(path).loginAs(by)).text(), reviewer.name)
    await post(client, by, path, { reviewer: reviewer.id, kind: 'reviewer' })
    const [assignment] = await assignmentsOf(given.certification)
    const letters = await db.from('letters').where('user_id', reviewer.id).select('template')
    assert.deepEqual(letters, [{ template: 'review_invitation' }])

    const before = (await client.get(`${HOME}/${assignment!.id}`).loginAs(reviewer)).text()
    for (const told of [given.company.name, '港 花子', '顧問社労士事務所', '顧問 一郎']) assert.include(before, told)
    for (const hidden of [given.certification.number!, 'komon@adviser.example', '証拠書類', given.scheme.items[0]!.question.ja])
      assert.notInclude(before, hidden)

    await post(client, reviewer, `${HOME}/${assignment!.id}/declaration`, { answer: 'none' })
    const after = (await client.get(`${HOME}/${assignment!.id}`).loginAs(reviewer)).text()
    for (const told of [given.certification.number!, given.scheme.items[0]!.question.ja]) assert.include(after, told)
    assert.notInclude(after, 'komon@adviser.example')
  })

  test('[F94] [N14] any tie declared takes the reviewer out for good, and the clerk is told', async ({ client, assert }) => {
    const given = await givenCaseUnderReview()
    const reviewer = await givenReviewer()
    const { id } = await whenInvited(given, reviewer)
    await post(client, reviewer, `${HOME}/${id}/declaration`, { answer: 'relative' })

    assert.equal((await ReviewAssignment.findOrFail(id)).state, 'recused')
    const page = await client.get(`${HOME}/${id}`).loginAs(reviewer)
    page.assertStatus(404)
    assert.notInclude((await client.get(HOME).loginAs(reviewer)).text(), given.company.name)
    assert.lengthOf(await db.from('letters').where({ template: 'reviewer_out', user_id: given.clerk.id }), 1)
    assert.equal((await refusal(() => whenInvited(given, reviewer))).reason, 'reviewer_not_selectable')
  })

  test('[F93] a reviewer declines with a reason, and another can be asked', async ({ client, assert }) => {
    const given = await givenCaseUnderReview()
    const reviewer = await givenReviewer()
    const { id } = await whenInvited(given, reviewer)
    await post(client, reviewer, `${HOME}/${id}/refusal`, { reason: '出張のため' })
    const declined = await ReviewAssignment.findOrFail(id)
    assert.deepEqual([declined.state, declined.endReason], ['declined', '出張のため'])
    assert.equal((await whenInvited(given, await givenReviewer())).position, 1)
  })

  test('[F93] no more reviewers than the scheme asks, and nobody who holds another part', async ({ assert }) => {
    const given = await givenCaseUnderReview()
    const clerk = await User.findOrFail(given.clerk.id!)
    assert.equal(
      (await refusal(async () => whenInvited(given, await givenReviewer({}, { person: clerk })))).reason,
      'reviewer_not_selectable'
    )
    for (let count = 0; count < 2; count++) await whenInvited(given, await givenReviewer())
    assert.equal((await refusal(async () => whenInvited(given, await givenReviewer()))).reason, 'reviewers_complete')
    assert.lengthOf(await assignmentsOf(given.certification), 2)
  })

  test('[F65] an expert sees the fields asked for, and the files of their items alone; the clerk closes the view', async ({
    client,
    assert,
  }) => {
    const given = await givenCaseUnderReview({ fields: ['childcare', 'care'] })
    const { user, assignment } = await givenAssignedReviewer(given, { fields: ['care'] })
    const page = (await client.get(`${HOME}/${assignment.id}`).loginAs(user)).text()
    const questions = (field: string) => given.scheme.items.filter((item) => item.field === field).map(({ question }) => question.ja)
    for (const question of questions('care')) assert.include(page, question)
    for (const question of questions('childcare')) assert.notInclude(page, question)

    const files = await db.from('evidence_files').where('certification_id', given.certification.id).whereNotNull('item_code')
    const fieldOf = (code: string) => given.scheme.items.find((item) => item.code === code)!.field
    for (const { id, item_code: item } of files) {
      const file = await client.get(`${HOME}/${assignment.id}/files/${id}`).loginAs(user)
      assert.equal(file.status(), fieldOf(item) === 'care' ? 200 : 404)
    }
    const clerk = await User.findOrFail(given.clerk.id!)
    await post(client, clerk, `/office/certifications/${given.certification.id}/reviewers/${assignment.id}/ending`, {
      reason: '不要になったため',
    })
    const closed = await client.get(`${HOME}/${assignment.id}`).loginAs(user)
    closed.assertStatus(404)
  })

  test('[F93] a review is saved unfinished and sent only when nothing is missing', async ({ client, assert }) => {
    const given = await givenCaseUnderReview()
    const { user, assignment } = await givenAssignedReviewer(given)
    const saved = await client
      .patch(`${HOME}/${assignment.id}/draft`)
      .loginAs(user)
      .withCsrfToken()
      .header('accept', 'application/json')
      .json({
        fields: { 'scores.C1.points': '1', 'scores.C2.points': '99', 'scores.K1.points': '1', 'verdicts.childcare.verdict': 'fit' },
        base: 0,
      })
    saved.assertStatus(200)
    assert.deepEqual(
      (await ReviewScore.query().where('reviewAssignmentId', assignment.id)).map(({ item, points }) => [item, points]),
      [
        ['C1', 1],
        ['C2', null],
      ]
    )

    assert.include(noticeOf(await post(client, user, `${HOME}/${assignment.id}/sending`)), '記入していない')
    assert.equal((await ReviewAssignment.findOrFail(assignment.id)).state, 'accepted')
    const check = (await client.get(`${HOME}/${assignment.id}?field=check`).loginAs(user)).text()
    for (const gap of ['C2：点数', '判定の理由']) assert.include(check, gap)

    await whenScored(assignment)
    await post(client, user, `${HOME}/${assignment.id}/sending`)
    assert.equal((await ReviewAssignment.findOrFail(assignment.id)).state, 'sent')
    assert.equal(await stateOf(given.certification), 'in_review')
  })

  test('[F93] without JavaScript the form saves what was typed and leads on', async ({ client, assert }) => {
    const given = await givenCaseUnderReview({ fields: ['childcare', 'care'] })
    const { user, assignment } = await givenAssignedReviewer(given)
    const answer = await post(client, user, `${HOME}/${assignment.id}/draft`, {
      'scores.C1.points': '2',
      '_next': 'care',
      '_seen': '{"base":0,"values":{},"revisions":{}}',
    })
    answer.assertHeader('location', `${HOME}/${assignment.id}?field=care`)
    assert.equal((await ReviewScore.query().where('reviewAssignmentId', assignment.id).firstOrFail()).points, 2)
  })

  test('[F96] two reviews that agree are concluded by the second: the mean, rounded down', async ({ assert }) => {
    const { certification } = await givenReviewedCertification({ reviews: [{ points: { C1: 2 } }, { points: { C1: 1 } }] })
    assert.equal(certification.state, 'reviewed')
    const answer = await db.from('certification_answers').where({ certification_id: certification.id, item: 'C1' }).first()
    assert.equal(answer.accepted_points, 1)
    assert.lengthOf(await db.from('letters').where('template', 'reviews_concluded'), 1)
  })

  test('[F96] [N16] verdicts far apart call a third reviewer once: who knows most and has least to do', async ({ assert }) => {
    await givenReviewer({ expertise: [] })
    const best = await givenReviewer({ expertise: ['childcare'] })
    await givenReviewer({ expertise: ['childcare'], absentFrom: '2020-01-01' as never })
    const reviewers = [await givenReviewer(), await givenReviewer()]
    const given = await givenReviewedCertification({ reviewers, reviews: [{ verdict: 'fit' }, { verdict: 'unfit' }] })
    assert.equal(given.certification.state, 'in_review')
    const third = (await assignmentsOf(given.certification)).at(-1)!
    assert.deepEqual([third.reviewerId, third.position, third.state], [best.id, 3, 'invited'])

    await declareTies(third.id, { answer: 'none', note: null }, asReviewer(best))
    await whenReviewed(third, { verdict: 'unfit' })
    assert.equal(await stateOf(given.certification), 'reviewed')
    assert.lengthOf(await assignmentsOf(given.certification), 3)
  })

  test('[F96] nobody can be found for a third review: the clerk is told and asks somebody', async ({ assert }) => {
    const given = await givenReviewedCertification({ reviews: [{ verdict: 'fit' }, { verdict: 'unfit' }] })
    const letters = await db.from('letters').where({ template: 'reviewer_needed', user_id: given.clerk.id })
    assert.lengthOf(letters, 1)
    assert.equal((await whenInvited(given, await givenReviewer())).position, 3)
  })

  test('[N14] a reviewer who takes a post at the company is out from that moment: 404, and the scores do not count', async ({
    client,
    assert,
  }) => {
    const given = await givenCaseUnderReview()
    const { user, assignment } = await givenAssignedReviewer(given)
    await whenReviewed(assignment)
    await givenMember(given.company, 'employee', user)

    assert.notInclude((await client.get(HOME).loginAs(user)).text(), given.company.name)
    const page = await client.get(`${HOME}/${assignment.id}`).loginAs(user)
    page.assertStatus(404)
    assert.equal((await ReviewAssignment.findOrFail(assignment.id)).state, 'recused')
    assert.lengthOf(await db.from('letters').where({ template: 'reviewer_out', user_id: given.clerk.id }), 1)

    const others = [await givenAssignedReviewer(given), await givenAssignedReviewer(given)]
    for (const other of others) await whenReviewed(other.assignment, { points: { C1: 1 } })
    const answer = await db.from('certification_answers').where({ certification_id: given.certification.id, item: 'C1' }).first()
    assert.deepEqual([await stateOf(given.certification), answer.accepted_points], ['reviewed', 1])
  })

  test('[N14] the clock finds whoever became tied, also at the moment of concluding', async ({ assert }) => {
    const given = await givenCaseUnderReview()
    const [first, second] = [await givenAssignedReviewer(given), await givenAssignedReviewer(given)]
    await whenReviewed(first.assignment)
    await givenMember(given.company, 'member', first.user)
    await whenReviewed(second.assignment)
    assert.equal(await stateOf(given.certification), 'in_review')
    assert.equal((await ReviewAssignment.findOrFail(first.assignment.id)).state, 'recused')

    await givenMember(given.company, 'member', second.user)
    await recuseTied()
    assert.equal((await ReviewAssignment.findOrFail(second.assignment.id)).state, 'recused')
  })

  test('[F93] nobody sends another person’s review, nor twice', async ({ assert }) => {
    const given = await givenCaseUnderReview()
    const { assignment } = await givenAssignedReviewer(given)
    await whenScored(assignment)
    const other = await givenReviewer()
    await assert.rejects(() => sendReview(assignment.id, asReviewer(other)))
    await sendReview(assignment.id, asReviewer({ id: assignment.reviewerId }))
    assert.equal((await refusal(() => sendReview(assignment.id, asReviewer({ id: assignment.reviewerId })))).reason, 'wrong_moment')
    assert.lengthOf(await db.from('review_assignment_events').where({ review_assignment_id: assignment.id, step: 'send' }), 1)
  })
})

test.group('Deadlines of reviews', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  const daysOn = (days: number) => {
    const at = Settings.now() + days * 86_400_000
    Settings.now = () => at
  }
  const lettersTo = ({ id }: User) =>
    db.from('letters').where('user_id', id).whereIn('template', ['review_answer_due', 'review_due']).orderBy('id').select('template')

  test('[F65] [F93] who does not answer or review is reminded before and after the day, once each; overdue follows from the dates', async ({
    client,
    assert,
  }) => {
    const given = await givenCaseUnderReview()
    const { answerDays, reviewDays } = given.scheme.review
    const invited = await givenReviewer()
    await whenInvited(given, invited)
    const { user: expert } = await givenAssignedReviewer(given, { fields: ['childcare'] })
    const remindTwice = async () => {
      await remindReviewers()
      await remindReviewers()
    }
    await remindTwice()
    assert.deepEqual(await lettersTo(invited), [])

    daysOn(answerDays - 1)
    await remindTwice()
    assert.deepEqual(await lettersTo(invited), [{ template: 'review_answer_due' }])
    daysOn(2)
    await remindTwice()
    assert.lengthOf(await lettersTo(invited), 2)
    const clerk = await User.findOrFail(given.clerk.id!)
    const page = (await client.get(`/office/certifications/${given.certification.id}/reviewers`).loginAs(clerk)).text()
    assert.equal(page.split('期限超過').length - 1, 1)

    daysOn(reviewDays - answerDays - 1)
    await remindTwice()
    assert.deepEqual(await lettersTo(expert), [{ template: 'review_due' }])
    assert.include((await client.get(HOME).loginAs(expert)).text(), given.company.name)
  })

  test('[F93] whoever takes a post at the company is reminded of nothing', async ({ assert }) => {
    const given = await givenCaseUnderReview()
    const reviewer = await givenReviewer()
    await whenInvited(given, reviewer)
    await givenMember(given.company, 'member', reviewer)
    await recuseTied()
    daysOn(30)
    await remindReviewers()
    assert.deepEqual(await lettersTo(reviewer), [])
  })
})
