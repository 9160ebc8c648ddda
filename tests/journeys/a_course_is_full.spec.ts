import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Enrolment from '#models/enrolment'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { givenPerson } from '#tests/support/people'
import { signedIn } from '#tests/support/road'
import type { Visitor } from '#tests/support/visitor'
import type User from '#models/user'

/** From the public page of the course to the own page of the application. */
async function apply(user: User, button: string): Promise<Visitor> {
  const page = await signedIn(user)
  await page.open('/courses/FULL-1')
  await page.follow(button === 'この内容で申し込む' ? '申し込む' : 'キャンセル待ちに入る')
  return page.press(button)
}

const placeOf = (user: User) => Enrolment.findByOrFail('userId', user.id)

test.group('A course is full', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F23] who comes after the last seat waits at a visible place, the ward’s companies first; a seat given up is offered in that order', async ({ assert }) => {
    const session = await givenSession({ course: { code: 'FULL-1' }, session: { seats: 1 } })
    const [early, visitor] = [await givenPerson(), await givenPerson()]
    const { user: employee } = await givenEmployee()

    const first = await apply(early, 'この内容で申し込む')
    first.mustSay('受講が決まりました')

    const outside = await apply(visitor, 'キャンセル待ちに入る')
    outside.mustSay('いま1番目です')
    const ward = await apply(employee, 'キャンセル待ちに入る')
    ward.mustSay('いま1番目です')
    await outside.open('/my')
    outside.mustSay('いまの順番 2番目')

    await first.follow('申込みを取り消す')
    first.mustSay('まで、費用なしで取り消せます')
    await first.press('申込みを取り消す', { reason: '急な用事のため' })
    first.mustSay('申込みを取り消しました', '理由：急な用事のため')

    await ward.open('/my')
    ward.mustSay('席をご案内しています')
    await outside.open('/my')
    outside.mustSay('いまの順番 1番目')
    await ward.follow('席を受けるか答える')
    await ward.press('席を受ける')
    ward.mustSay('受講が決まりました')

    const states = [await placeOf(early), await placeOf(employee), await placeOf(visitor)].map(({ state }) => state)
    assert.deepEqual(states, ['cancelled_by_participant', 'confirmed', 'waiting'])
    assert.deepInclude((await session.refresh()).$attributes, { taken: 1, waiting: 1 })
  })

  test('an offer declined goes to the next, and leaving the list takes nobody’s place', async ({ assert }) => {
    await givenSession({ course: { code: 'FULL-1' }, session: { seats: 1 } })
    const people = [await givenPerson(), await givenPerson(), await givenPerson()]
    const holder = await apply(people[0]!, 'この内容で申し込む')
    const [second, third] = [await apply(people[1]!, 'キャンセル待ちに入る'), await apply(people[2]!, 'キャンセル待ちに入る')]
    third.mustSay('いま2番目です')

    await holder.follow('申込みを取り消す')
    await holder.press('申込みを取り消す')
    await second.open(await linkTo(people[1]!))
    await second.follow('辞退する')
    await second.press('辞退する', { reason: '予定が入ったため' })
    await third.open(await linkTo(people[2]!))
    await third.press('席を受ける')

    assert.deepEqual(await Promise.all(people.map(async (one) => (await placeOf(one)).state)), ['cancelled_by_participant', 'declined', 'confirmed'])
  })
})

const linkTo = async (user: User) => `/my/courses/${(await placeOf(user)).id}`
