import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import ReviewAssignment from '#models/review_assignment'
import type User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { deliverLetters } from '#tests/support/letters'
import { openMailbox } from '#tests/support/mailbox'
import { givenStaff } from '#tests/support/people'
import { again, signedIn } from '#tests/support/road'
import {
  DESK,
  PANELS,
  callPanel,
  certificationOf,
  declareNone,
  invite,
  openInvitation,
  review,
} from '#tests/support/road_of_certifications'
import { givenCaseUnderReview, givenReviewer } from '#tests/support/reviews'
import type { Visitor } from '#tests/support/visitor'

/** A page as it reads without whose it is. */
const asAnybody = ({ says }: Visitor, { email }: User) => says.replaceAll(email, '')

test.group('A third reviewer is called', (group) => {
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    mailbox = await openMailbox()
    return () => mailbox.close()
  })

  test('[F96] [N15] [N16] two verdicts lie two apart: one invitation more, like any other; concluded after the third, and the chair sees, having declared, how far they lay apart', async ({
    assert,
  }) => {
    const given = await givenCaseUnderReview()
    const { id } = given.certification
    const clerk = await again(given.clerk)
    const presiding = await givenStaff('certifications', 'chair')
    const head = await signedIn(presiding)
    const pool = [await givenReviewer(), await givenReviewer(), await givenReviewer(), await givenReviewer()]
    const [kind, strict] = pool as [User, User]
    for (const one of [kind, strict]) await invite(clerk, id, one)

    const seen: { invitation: string; sheet: string }[] = []
    const readAndDeclare = async (user: User) => {
      const reviewer = await signedIn(user)
      const address = await openInvitation(reviewer, given.company)
      const invitation = asAnybody(reviewer, user)
      await declareNone(reviewer)
      await reviewer.open(`${address}?field=childcare`)
      seen.push({ invitation, sheet: asAnybody(reviewer, user) })
      return { reviewer, address }
    }
    const first = await readAndDeclare(kind)
    const second = await readAndDeclare(strict)
    await review(first.reviewer, first.address, { childcare: { verdict: 'fit' } })
    assert.lengthOf(await ReviewAssignment.query().where('certificationId', id), 2)
    await review(second.reviewer, second.address, { childcare: { verdict: 'unfit', points: { C2: 0, C3: 0 } } })

    const [called, ...more] = await ReviewAssignment.query().where('certificationId', id).whereNotIn('reviewerId', [kind.id, strict.id])
    assert.isEmpty(more)
    assert.equal((await certificationOf(id)).state, 'in_review')
    const third = pool.find((one) => one.id === called!.reviewerId)!
    await deliverLetters()
    const letterTo = ({ email }: User) => {
      const letters = mailbox.to(email)
      assert.lengthOf(letters, 1)
      return [letters[0]!.subject, letters[0]!.text!.replace(/reviews\/\d+/, '')]
    }
    assert.deepEqual(letterTo(third), letterTo(kind))

    await clerk.open(`${DESK}/${id}/reviewers`)
    clerk.mustSay('点数は、すべての審査が終わるまで表示されません')
    await head.open(`${PANELS}/calibration`)
    head.mustSay('審査会を待っている申請がありません')

    const last = await readAndDeclare(third)
    assert.deepEqual(seen[2], seen[0])
    await review(last.reviewer, last.address, { childcare: { verdict: 'conditional' } })
    assert.equal((await certificationOf(id)).state, 'reviewed')
    assert.lengthOf(await ReviewAssignment.query().where('certificationId', id), 3)

    await head.open(`${PANELS}/calibration`)
    head.mustSay(given.company.name, '利害関係を申告すると')
    assert.notInclude(head.says, 'C2')
    const members = [await givenStaff('certifications', 'expert'), await givenStaff('certifications', 'expert')]
    await head.open(await callPanel(clerk, [presiding, ...members]))
    await head.follow(given.company.name)
    await declareNone(head)
    await head.open(`${PANELS}/calibration`)
    head.mustSay(given.company.name, 'C2', 'C3')
    await first.reviewer.open(`${first.address}?field=check`)
    assert.notInclude(first.reviewer.says, '不相当', 'nobody learns what the others said')
  })
})
