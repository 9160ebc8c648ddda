import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { withdrawCertification } from '#actions/certifications/withdraw_certification'
import { closePanel } from '#actions/panels/close_panel'
import Notice from '#models/notice'
import PanelItem from '#models/panel_item'
import ReviewAssignment from '#models/review_assignment'
import { givenSubmittedCertification } from '#tests/support/certifications'
import { givenOpenPanel, givenPanel } from '#tests/support/panels'
import { givenMember } from '#tests/support/people'
import {
  givenAssignedReviewer,
  givenCaseUnderReview,
  givenReviewedCertification,
  givenReviewer,
  whenInvited,
  whenReviewed,
} from '#tests/support/reviews'

test.group('Withdrawing a certification', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F90] ends the case with a notice, and cannot be done twice', async ({ client, assert }) => {
    const { certification, home, user } = await givenSubmittedCertification()
    ;(await client.get(`${home}/withdrawal`).loginAs(user)).assertStatus(200)
    const withdraw = () =>
      client.post(`${home}/withdrawal`).loginAs(user).withCsrfToken().form({ reason: '別の年に申請します。' }).redirects(0)
    await withdraw()
    await withdraw()

    assert.equal((await certification.refresh()).state, 'withdrawn')
    assert.isFalse(certification.isOpen)
    assert.lengthOf(await Notice.query().where({ certificationId: certification.id, kind: 'withdrawal' }), 1)
    ;(await client.get(home).loginAs(user)).assertTextIncludes('別の年に申請します。')
  })

  test('[F90] an employee without a place in the company cannot', async ({ client, assert }) => {
    const { certification, home, company } = await givenSubmittedCertification()
    const employee = await givenMember(company, 'employee')
    ;(await client.post(`${home}/withdrawal`).loginAs(employee).withCsrfToken().form({ reason: '…' })).assertStatus(404)

    assert.equal((await certification.refresh()).state, 'submitted')
  })

  test('[F96] reviewers who were asked or at work are told and need not go on; what was sent stands', async ({ assert }) => {
    const given = await givenCaseUnderReview()
    const sent = await givenAssignedReviewer(given)
    await whenReviewed(sent.assignment)
    const { assignment: atWork } = await givenAssignedReviewer(given)
    const asked = await whenInvited(given, await givenReviewer({}, { post: 'expert' }), ['childcare'])
    const before = await db.from('review_scores')
    await withdrawCertification(given.certification.id, given.actor, '別の年に申請します。')

    const states = await ReviewAssignment.query().where('certificationId', given.certification.id).orderBy('id')
    assert.deepEqual(
      states.map(({ id, state, isLive }) => [id, state, Boolean(isLive)]),
      [
        [sent.assignment.id, 'sent', true],
        [atWork.id, 'ended', false],
        [asked.id, 'ended', false],
      ]
    )
    const told = await db.from('letters').where('template', 'review_ended').orderBy('id')
    assert.deepEqual(
      told.map(({ user_id: id }) => id),
      [atWork.reviewerId, asked.reviewerId]
    )
    assert.deepEqual(await db.from('review_scores'), before)
    const [event] = await db.from('review_assignment_events').where({ review_assignment_id: atWork.id, step: 'end' })
    assert.isNull(event.actor_id)
    assert.include(String(event.facts), 'withdrawn')
  })

  test('[F98] a meeting that has not begun loses the case, and keeps the others', async ({ assert }) => {
    const [one, other] = [await givenReviewedCertification(), await givenReviewedCertification()]
    const { panel } = await givenPanel([one.certification, other.certification])
    await withdrawCertification(one.certification.id, one.actor, '別の年に申請します。')

    const items = await PanelItem.query().where('panelId', panel.id)
    assert.deepEqual(
      items.map(({ certificationId }) => certificationId),
      [other.certification.id]
    )
  })

  test('[F98] a meeting that runs closes it as withdrawn', async ({ assert }) => {
    const given = await givenReviewedCertification()
    const open = await givenOpenPanel([given.certification])
    await withdrawCertification(given.certification.id, given.actor, '別の年に申請します。')
    await closePanel(open.panel.id, open.chair)

    assert.equal((await PanelItem.findByOrFail('panelId', open.panel.id)).outcome, 'withdrawn')
  })
})
