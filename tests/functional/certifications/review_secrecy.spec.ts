import db from '@adonisjs/lucid/services/db'
import encryption from '@adonisjs/core/services/encryption'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type ReviewAssignment from '#models/review_assignment'
import type User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import {
  givenAssignedReviewer,
  givenCaseUnderReview,
  givenReviewedCertification,
  givenReviewer,
  whenInvited,
  whenReviewed,
  whenScored,
} from '#tests/support/reviews'

const HOME = '/office/certifications/reviews'

/** Tokens of forms and of the page's policy differ with every answer; nothing else is evened out. */
const evened = (text: string) =>
  text
    .replace(/name='_csrf' value='[^']*'/g, '')
    .replace(/"token":"[^"]*"/g, '')
    .replace(/(name="_once" value=")[^"]*/g, '$1')
    .replace(/nonce="[^"]*"/g, '')

/** Everything that a reviewer can reach: pages, files and their names, what the machine answers, letters. */
async function reach(client: ApiClient, user: User, { id, certificationId }: ReviewAssignment) {
  const files = await db.from('evidence_files').where('certification_id', certificationId).select('id')
  const pages = [
    '/start',
    HOME,
    `${HOME}/profile`,
    `${HOME}/${id}`,
    `${HOME}/${id}/draft`,
    ...['childcare', 'care', 'check'].map((field) => `${HOME}/${id}?field=${field}`),
    `/en${HOME}`,
    `/en${HOME}/${id}`,
    `/office/certifications/${certificationId}`,
    `/office/certifications/${certificationId}/reviewers`,
    `/office/certifications/proposals/1`,
    '/office/certifications',
    '/office/certifications/approvals',
    '/office/certifications/panels',
    `${HOME}/people`,
    ...files.map((file) => `${HOME}/${id}/files/${file.id}`),
  ]
  const answers = []
  for (const path of pages) {
    const answer = await client.get(path).loginAs(user).redirects(0)
    const head = ['content-type', 'content-disposition', 'etag', 'last-modified', 'location'].map((name) => answer.header(name))
    answers.push([path, answer.status(), head, evened(answer.text() ?? JSON.stringify(answer.body()))])
  }
  const letters = await db.from('letters').where('user_id', user.id).orderBy('id').select('key', 'template', 'data', 'queued_at')

  return JSON.stringify([answers, letters.map(({ data, ...letter }) => ({ ...letter, data: encryption.decrypt(data) }))])
}

test.group('No leak by arithmetic', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[N15] [F95] [F97] whatever another reviewer thinks, and whether they have sent it: everything one can reach is the same, byte for byte', async ({
    client,
    assert,
  }) => {
    const given = await givenCaseUnderReview({ fields: ['childcare', 'care'] })
    const other = await givenAssignedReviewer(given)
    const own = await givenAssignedReviewer(given)
    const seen = await reach(client, own.user, own.assignment)

    await whenScored(other.assignment, { verdict: 'fit' })
    assert.equal(await reach(client, own.user, own.assignment), seen)
    await whenReviewed(other.assignment, { verdict: 'unfit', points: { C1: 0, C2: 0 } })
    assert.equal(await reach(client, own.user, own.assignment), seen)
    await db.from('review_scores').where('review_assignment_id', other.assignment.id).update({ points: 1, reason: 'まったく別の理由' })
    await db
      .from('review_verdicts')
      .where('review_assignment_id', other.assignment.id)
      .update({ verdict: 'conditional', reason: '別', conditions: '別' })
    assert.equal(await reach(client, own.user, own.assignment), seen)
  }).timeout(180_000)

  test('[N15] the same holds for whoever has not declared yet, and for an expert', async ({ client, assert }) => {
    const given = await givenCaseUnderReview({ fields: ['childcare', 'care'] })
    const other = await givenAssignedReviewer(given)
    const expert = await givenAssignedReviewer(given, { fields: ['care'] })
    const undeclared = await givenReviewer()
    const invited = await whenInvited(given, undeclared)
    const both = async () => [await reach(client, expert.user, expert.assignment), await reach(client, undeclared, invited)]
    const before = await both()
    await whenReviewed(other.assignment, { verdict: 'unfit' })
    assert.deepEqual(await both(), before)
  }).timeout(180_000)

  test('[N15] [N16] who is called third cannot tell: the same letter, the same page, and nothing of the others', async ({
    client,
    assert,
  }) => {
    const third = await givenReviewer({ expertise: ['childcare'] })
    const reviewers = [await givenReviewer(), await givenReviewer()]
    const given = await givenReviewedCertification({ reviewers, reviews: [{ verdict: 'fit', points: { C1: 1 } }, { verdict: 'unfit' }] })
    const [last, first] = await Promise.all(
      [third, reviewers[0]!].map(({ id }) =>
        db.from('review_assignments').where({ certification_id: given.certification.id, reviewer_id: id }).firstOrFail()
      )
    )
    const letterOf = async ({ reviewer_id: id }: { reviewer_id: number }) =>
      db.from('letters').where({ user_id: id, template: 'review_invitation' }).firstOrFail()
    const plain = ({ data, ...letter }: Record<string, any>, id: number) => [
      letter.template,
      letter.locale,
      JSON.stringify(encryption.decrypt(data)).replaceAll(String(id), '#'),
    ]
    assert.deepEqual(plain(await letterOf(last), last.id), plain(await letterOf(first), first.id))

    const page = (await client.get(`${HOME}/${last.id}`).loginAs(third)).text()
    for (const { name } of reviewers) assert.notInclude(page.replaceAll(third.name, ''), `>${name}<`)
    for (const word of ['三人目', '3人目', 'third', '追加の審査']) assert.notInclude(page, word)
    assert.equal(last.answer_due_on, first.answer_due_on)
  }).timeout(180_000)
})
