import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Letter from '#models/letter'
import PanelItem from '#models/panel_item'
import ReviewAssignment from '#models/review_assignment'
import { freezeClock } from '#tests/support/clock'
import { givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { again, signedIn } from '#tests/support/road'
import {
  DESK,
  PANELS,
  REVIEWS,
  callPanel,
  certificationOf,
  declareNone,
  invite,
  openInvitation,
  review,
} from '#tests/support/road_of_certifications'
import { givenCaseUnderReview, givenReviewer } from '#tests/support/reviews'
import type { Visitor } from '#tests/support/visitor'

/** What a person finds under an address. */
async function answerTo(visitor: Visitor, path: string) {
  await visitor.open(path).catch(() => undefined)
  return visitor.status
}

const lettersTo = async ({ email }: { email: string }) => (await Letter.query().where('to', email)).length

test.group('A conflicted reviewer never learns of the case', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F94] [N14] not one with a second, unconfirmed address at the company, nor one who goes to work there mid-review: no page, no count, no letter; the others go on', async ({
    assert,
  }) => {
    const company = await givenCompany({ name: '株式会社たいせき', regularEmployees: 20 })
    const user = await givenMember(company, 'administrator', await givenPerson({ email: `a${company.id}@taiseki.example` }))
    const given = await givenCaseUnderReview({ company, user })
    const { id } = given.certification
    const clerk = await again(given.clerk)
    const people = {
      tied: await givenReviewer(),
      leaver: await givenReviewer(),
      other: await givenReviewer(),
      successor: await givenReviewer(),
    }
    const [tied, leaver, other, successor] = [
      await signedIn(people.tied),
      await signedIn(people.leaver),
      await signedIn(people.other),
      await signedIn(people.successor),
    ]

    await tied.open(`${REVIEWS}/profile`)
    await tied.press('保存する', { otherEmails: 'me@mail.taiseki.example' })
    await clerk.open(`${DESK}/${id}/reviewers`)
    clerk.mustSay('選べません')
    await clerk.attempt('審査をお願いする', { reviewer: String(people.tied.id) })
    assert.isNull(await ReviewAssignment.findBy('reviewerId', people.tied.id))

    for (const one of ['leaver', 'other'] as const) await invite(clerk, id, people[one])
    const addresses: string[] = []
    for (const reviewer of [leaver, other]) {
      addresses.push(await openInvitation(reviewer, company))
      await declareNone(reviewer)
    }
    const [ofLeaver, ofOther] = addresses as [string, string]
    const written = await lettersTo(people.leaver)

    await leaver.open(`${REVIEWS}/profile`)
    await leaver.press('保存する', { 'employers[0][name]': company.name, 'employers[0][corporateNumber]': company.corporateNumber! })
    for (const gone of [tied, leaver]) {
      await gone.open(REVIEWS)
      gone.mustSay('いま、お願いしている審査はありません')
      for (const page of [ofLeaver, `${ofLeaver}/draft`, `${ofLeaver}?field=check`, ofOther, `${ofOther}/draft`, `${ofOther}/files/1`])
        assert.equal(await answerTo(gone, page), 404)
    }
    assert.equal((await ReviewAssignment.findByOrFail('reviewerId', people.leaver.id)).state, 'recused')

    const member = await signedIn(user)
    for (const page of [REVIEWS, ofLeaver, ofOther, `${ofOther}/draft`, `${DESK}/${id}`, `${DESK}/${id}/reviewers`, PANELS])
      assert.equal(await answerTo(member, page), 404)

    await clerk.open(`${DESK}/${id}/reviewers`)
    clerk.mustSay('除斥')
    await invite(clerk, id, people.successor)
    const ofSuccessor = await openInvitation(successor, company)
    await declareNone(successor)
    await review(other, ofOther, { childcare: { verdict: 'fit' } })
    await review(successor, ofSuccessor, { childcare: { verdict: 'fit' } })
    assert.equal((await certificationOf(id)).state, 'reviewed')

    const panel = await callPanel(clerk, [await givenStaff('certifications', 'chair'), ...Object.values(people)])
    const { id: item } = await PanelItem.findByOrFail('certificationId', id)
    await other.open(panel)
    other.mustSay(company.name)
    for (const gone of [tied, leaver]) {
      await gone.open(PANELS)
      assert.notInclude(gone.html, company.name)
      assert.equal(await answerTo(gone, `${panel}/items/${item}`), 404)
      await gone.open(panel)
      gone.mustSay('ご覧いただける議題はありません')
      assert.notInclude(gone.html, company.name)
      await gone.open(`${panel}/pack`)
      assert.notInclude(gone.html, company.name)
    }
    const ofReviews = async ({ email }: { email: string }) =>
      (await Letter.query().where('to', email).where('template', 'like', 'review%')).length
    assert.deepEqual([await ofReviews(people.tied), await ofReviews(people.leaver)], [0, written])
  })
})
