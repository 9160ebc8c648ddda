import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { enterProposal } from '#actions/approvals/enter_proposal'
import { inTransaction } from '#actions/in_transaction'
import { declineReview } from '#actions/reviews/decline_review'
import type User from '#models/user'
import { deskCounts } from '#queries/certification_desk/desk_counts'
import { deskList } from '#queries/certification_desk/desk_list'
import { closedToOfficer } from '#queries/certifications/own_reviews'
import { givenPerson, givenStaff } from '#tests/support/people'
import { asReviewer, givenAssignedReviewer, givenCaseUnderReview, givenReviewer, whenInvited, whenReviewed } from '#tests/support/reviews'

const DESK = '/office/certifications'

async function givenReviewerWith(...posts: string[]) {
  const user = await givenReviewer()
  for (const post of posts) await givenStaff('certifications', post, user)
  return user
}

async function deskOf({ id: userId }: User) {
  const reader = { userId, conflicted: await closedToOfficer(userId) }
  const { rows } = await deskList({ queue: 'all' } as Parameters<typeof deskList>[0], reader)
  const counts = await deskCounts(reader, [{ post: 'clerk' }] as Parameters<typeof deskCounts>[1])
  return [rows.length, counts.find(({ queue }) => queue === 'all')!.count]
}

const statusesOf = (client: ApiClient, user: User, id: number, post: string) =>
  Promise.all(
    ['', '/reviewers'].map(async (page) => (await client.get(`${DESK}/${id}${page}?as=${post}`).loginAs(user).redirects(0)).status())
  )

test.group('Two posts in one hand', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N15] [F95] whoever reviews a case knows it as its reviewer alone until the reviews are concluded, whatever other post they hold', async ({
    client,
    assert,
  }) => {
    const given = await givenCaseUnderReview()
    const { id, number } = given.certification
    const both = await givenReviewerWith('clerk', 'section_chief', 'chair')
    assert.deepEqual(await deskOf(both), [1, 1])
    const assignment = await whenInvited(given, both)
    const other = await givenAssignedReviewer(given)

    const closed = async () => {
      for (const post of ['clerk', 'section_chief', 'chair'])
        assert.deepEqual(new Set(await statusesOf(client, both, id, post)), new Set([404]), post)
      assert.deepEqual(await deskOf(both), [0, 0])
      assert.notInclude((await client.get(`${DESK}?queue=all&as=clerk`).loginAs(both)).text(), number!)
      const own = await client.get(`${DESK}/reviews/${assignment.id}`).loginAs(both)
      own.assertStatus(200)
    }
    await closed()
    await client.post(`${DESK}/reviews/${assignment.id}/declaration`).loginAs(both).withCsrfToken().form({ answer: 'none' }).redirects(0)
    await whenReviewed(other.assignment)
    await closed()
    await whenReviewed(assignment)

    assert.equal((await given.certification.refresh()).state, 'reviewed')
    assert.deepEqual(await statusesOf(client, both, id, 'clerk'), [200, 200])
    assert.deepEqual(await deskOf(both), [1, 1])
  })

  test('[N15] the same by another of their accounts, and a letter of the desk passes them by', async ({ client, assert }) => {
    const given = await givenCaseUnderReview()
    const both = await givenPerson()
    await givenStaff('certifications', 'clerk', both)
    const account = await givenReviewer()
    await whenInvited(given, account)
    await account.merge({ mergedIntoId: both.id }).save()
    assert.include(await statusesOf(client, both, given.certification.id, 'clerk'), 404)

    const { user, assignment } = await givenAssignedReviewer(given)
    await declineReview(assignment.id, '多忙のため。', asReviewer(user))
    const told = await db.from('letters').where('template', 'reviewer_out').select('user_id')
    assert.deepEqual(
      told.map((letter) => letter.user_id),
      [given.clerk.id]
    )
  })

  test('[N15] a proposal on a case does not exist for whoever reviews it, nor waits among their approvals', async ({ client, assert }) => {
    const given = await givenCaseUnderReview()
    const chief = await givenReviewerWith('section_chief')
    await whenInvited(given, chief)
    const other = await givenStaff('certifications', 'section_chief')
    const subject = { type: 'certification', id: given.certification.id } as const
    const content = { fields: {}, reason: '要件を満たさない。', article: '第4条' }
    const proposal = await inTransaction((trx) =>
      enterProposal(
        trx,
        { subject, step: 'decline', payload: content, amount: null, route: ['section_chief'], summary: '不認定' },
        given.clerk
      )
    )
    const read = async (user: User) => [
      (await client.get(`${DESK}/proposals/${proposal.id}`).loginAs(user)).status(),
      (await client.get(`${DESK}/approvals`).loginAs(user)).text().includes(given.certification.number!),
    ]
    assert.deepEqual(await read(chief), [404, false])
    assert.deepEqual(await read(other), [200, true])
  })
})
