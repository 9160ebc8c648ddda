import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { sendBack } from '#actions/approvals/send_back'
import Deputy from '#models/deputy'
import Letter from '#models/letter'
import StaffPost from '#models/staff_post'
import { freezeClock } from '#tests/support/clock'
import { deliverLetters } from '#tests/support/letters'
import { openMailbox } from '#tests/support/mailbox'
import { asChief, givenProposedClaim } from '#tests/support/office'
import { givenStaff } from '#tests/support/people'
import { today } from '#values/clock'
import { addDays } from '#values/day'

const LARGE = [{ category: 'jobAdvertising', amount: 600_000 }]

const readersOf = async (template: string) => (await Letter.query().where({ template }).orderBy('userId')).map(({ userId }) => userId)

test.group('Letters of a proposal', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F66] every holder of the awaited post hears of it, and the deputy of today; nobody else', async ({ assert }) => {
    const chief = await givenStaff('claims', 'section_chief')
    const second = await givenStaff('claims', 'section_chief')
    const [deputy, former] = [await givenStaff('claims', 'clerk'), await givenStaff('claims', 'clerk')]
    const { id: staffPostId } = await StaffPost.findByOrFail('userId', chief.id)
    await Deputy.create({ staffPostId, deputyId: deputy.id, since: today(), until: today() })
    await Deputy.create({ staffPostId, deputyId: former.id, since: addDays(today(), -9), until: addDays(today(), -1) })
    await givenStaff('claims', 'division_chief')
    const moved = await givenStaff('claims', 'section_chief')
    await StaffPost.query().where('userId', moved.id).update({ until: addDays(today(), -1) })
    const { company } = await givenProposedClaim()
    assert.deepEqual(await readersOf('proposal_waiting'), [chief.id, second.id, deputy.id])

    const mailbox = await openMailbox()
    await deliverLetters()
    await mailbox.close()
    const [mail] = mailbox.to(chief.email)
    assert.equal(mail!.subject, '確認をお願いする案件があります')
    assert.include(mail!.text!, '/office/claims/approvals')
    assert.notInclude(`${mail!.subject}${mail!.text}`, company.name)
  })

  test('[F67] the next post of the route hears of it when the one before has approved; the last approval tells no post', async ({ assert }) => {
    const chief = await givenStaff('claims', 'section_chief')
    const head = await givenStaff('claims', 'division_chief')
    const { proposal } = await givenProposedClaim({ costs: LARGE })
    assert.deepEqual(await readersOf('proposal_waiting'), [chief.id])
    await approve(proposal.id, asChief(chief))
    await approve(proposal.id, asChief(head, 'division_chief'))
    assert.deepEqual(await readersOf('proposal_waiting'), [chief.id, head.id])
  })

  test('[F66] sent back, the drafter hears of it once', async ({ assert }) => {
    const chief = await givenStaff('claims', 'section_chief')
    const { proposal, clerk } = await givenProposedClaim()
    await sendBack(proposal.id, asChief(chief), '金額をもう一度確認してください。')
    await assert.rejects(() => sendBack(proposal.id, asChief(chief), 'もう一度'))
    assert.deepEqual(await readersOf('proposal_sent_back'), [clerk.id!])
    const letter = await Letter.findByOrFail('template', 'proposal_sent_back')
    assert.notInclude(JSON.stringify(letter.data), '金額')
  })
})
