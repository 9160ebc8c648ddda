import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { passGates } from '#actions/certifications/pass_gates'
import { returnForCorrection } from '#actions/certifications/return_for_correction'
import { takeStep } from '#actions/certifications/take_step'
import { storedInstant } from '#models/columns'
import EvidenceFile from '#models/evidence_file'
import ReviewAssignment from '#models/review_assignment'
import ReviewScore from '#models/review_score'
import { evidenceAsSent } from '#queries/certifications/evidence_as_sent'
import { meetGates } from '#tests/support/certification_desk'
import { freezeClock } from '#tests/support/clock'
import { givenAssignedReviewer, givenCaseUnderReview, whenReviewed, whenScored, type UnderReview } from '#tests/support/reviews'
import { now, today } from '#values/clock'
import { addDays } from '#values/day'
import { Settings } from 'luxon'

const HOME = '/office/certifications/reviews'
const highlighted = (page: string) => [...page.matchAll(/aria-labelledby="item-(\w+)" data-standing="changed"/g)].map(([, item]) => item)

/** Goes back to the company, which changes one answer, and comes back to its reviewers. */
async function whenCorrected({ certification, clerk, actor }: UnderReview, item: string) {
  const { id } = certification
  await takeStep(id, 'returnForCorrection', clerk, () => ({ round: 1, dueOn: today(), targets: [`items.${item}`] }))
  const later = Settings.now() + 60_000
  Settings.now = () => later
  await takeStep(id, 'resubmit', actor, async ({ trx, at }) => {
    await trx
      .from('certification_answers')
      .where({ certification_id: id, item })
      .update({ answer: 'no', previous_answer: 'yes', own_points: 0, changed_at: storedInstant(at) })
    return { round: 1, targets: [`items.${item}`] }
  })
  await meetGates(certification, clerk)
  await passGates(id, clerk)
}

test.group('Reviews after a correction | 第7条第5項', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F75] [N17] one changed answer reopens a sent review for exactly that item', async ({ client, assert }) => {
    const given = await givenCaseUnderReview()
    const { user, assignment } = await givenAssignedReviewer(given)
    await givenAssignedReviewer(given)
    await whenReviewed(assignment)
    await whenCorrected(given, 'C1')

    const reopened = await ReviewAssignment.findOrFail(assignment.id)
    assert.deepEqual([reopened.state, reopened.sentAt], ['accepted', null])
    const scores = await ReviewScore.query().where('reviewAssignmentId', assignment.id)
    assert.deepEqual(
      scores.filter(({ points }) => points === null).map(({ item }) => item),
      ['C1']
    )
    assert.lengthOf(await db.from('letters').where({ template: 'review_reopened', user_id: user.id }), 1)

    const page = (await client.get(`${HOME}/${assignment.id}`).loginAs(user)).text()
    assert.deepEqual(highlighted(page), ['C1'])
    assert.equal(page.split('data-standing="accepted"').length - 1, scores.length - 1)
    assert.include((await client.get(`${HOME}/${assignment.id}?field=check`).loginAs(user)).text(), 'C1：点数')

    await whenReviewed(assignment)
    assert.equal((await ReviewAssignment.findOrFail(assignment.id)).state, 'sent')
  })

  test('[F75] a correction that changes no answer of the field leaves a sent review where it is', async ({ assert }) => {
    const given = await givenCaseUnderReview()
    const expert = await givenAssignedReviewer(given, { fields: ['childcare'] })
    const { assignment } = await givenAssignedReviewer(given)
    await whenReviewed(assignment)
    await takeStep(given.certification.id, 'returnForCorrection', given.clerk, () => ({
      round: 1,
      dueOn: today(),
      targets: ['company.capital'],
    }))
    await takeStep(given.certification.id, 'resubmit', given.actor, () => ({ round: 1, targets: ['company.capital'] }))
    await meetGates(given.certification, given.clerk)
    await passGates(given.certification.id, given.clerk)

    assert.deepEqual(
      [(await ReviewAssignment.findOrFail(assignment.id)).state, (await ReviewAssignment.findOrFail(expert.assignment.id)).state],
      ['sent', 'accepted']
    )
    assert.lengthOf(await db.from('review_assignment_events').where('step', 'reopen'), 0)
  })

  test('[F75] in a review still in work, the answer that changed loses its points and stands out; while the company corrects, nothing can be written', async ({
    client,
    assert,
  }) => {
    const given = await givenCaseUnderReview()
    const { user, assignment } = await givenAssignedReviewer(given)
    await whenScored(assignment)
    await takeStep(given.certification.id, 'returnForCorrection', given.clerk, () => ({ round: 1, dueOn: today(), targets: ['items.C2'] }))
    assert.include((await client.get(`${HOME}/${assignment.id}`).loginAs(user)).text(), '書き込めません')
    await assert.rejects(() => whenScored(assignment))
    await takeStep(given.certification.id, 'resubmit', given.actor, () => ({ round: 1, targets: [] }))
    await meetGates(given.certification, given.clerk)
    await passGates(given.certification.id, given.clerk)

    await whenCorrected(given, 'C2')
    assert.deepEqual(highlighted((await client.get(`${HOME}/${assignment.id}`).loginAs(user)).text()), ['C2'])
  })

  test('[N17] of a renewal only what is not carried over is open, and carried items need no points', async ({ client, assert }) => {
    const given = await givenCaseUnderReview()
    const carried = given.scheme.items.filter(({ field, code }) => field === 'childcare' && code !== 'C1').map(({ code }) => code)
    await db
      .from('certification_answers')
      .where('certification_id', given.certification.id)
      .whereIn('item', carried)
      .update({ is_carried: true, accepted_points: 1 })
    const { user, assignment } = await givenAssignedReviewer(given)
    const page = (await client.get(`${HOME}/${assignment.id}`).loginAs(user)).text()
    assert.equal(page.split('data-standing="carried"').length - 1, carried.length)
    assert.equal(page.split('data-standing="open"').length - 1, 1)

    const other = await givenAssignedReviewer(given)
    for (const one of [assignment, other.assignment]) await whenReviewed(one)
    const answers = await db
      .from('certification_answers')
      .where('certification_id', given.certification.id)
      .select('item', 'accepted_points', 'own_points')
    for (const { item, accepted_points: accepted, own_points: own } of answers) assert.equal(accepted, carried.includes(item) ? 1 : own)
  })

  test('[F97] what the company adds or takes away while it corrects is not seen before it is sent', async ({ assert }) => {
    const given = await givenCaseUnderReview()
    const { certification, clerk } = given
    const file = await EvidenceFile.query().where('certificationId', certification.id).whereNotNull('itemCode').firstOrFail()
    const entry = { target: `items.${file.itemCode}.evidence`, reasonCode: 'DOC-WRONG', whatIsWrong: '別の書類です。', howToMend: '添付し直してください。' } as const
    await returnForCorrection(certification.id, { dueOn: addDays(today(), 14), message: null, entries: [entry] }, clerk)

    const later = Settings.now() + 60_000
    Settings.now = () => later
    await file.merge({ removedAt: now() }).save()
    const { id: _, ...facts } = file.$attributes
    await EvidenceFile.create({ ...facts, originalName: '直した書類.pdf', removedAt: null, storedAt: now() } as Partial<EvidenceFile>)

    const seen = await evidenceAsSent(certification.id, [file.itemCode!])
    assert.deepEqual(
      seen.map(({ id }) => id),
      [file.id]
    )
  })
})
