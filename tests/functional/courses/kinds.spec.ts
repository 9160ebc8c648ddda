import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { adoptKinds } from '#actions/courses/adopt_kinds'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import exchangeEvent from '#database/rulebooks/courses/exchange_event'
import protectedSeminar from '#database/rulebooks/courses/protected_seminar'
import KindEdition from '#models/kind_edition'
import type User from '#models/user'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { givenEmployee, givenKind, givenSession } from '#tests/support/courses'

test.group('Course kinds', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[P4] adopting the same kinds again changes nothing', async ({ assert }) => {
    await adoptKinds()
    const again = await adoptKinds()

    assert.isAbove(again.length, 0)
    assert.isTrue(again.every(({ result }) => result === 'same'))
  })

  test('[P4] a changed kind is its next edition; an opened session keeps its own', async ({ assert }) => {
    const session = await givenSession({ kind: { code: 'seminar-of-today' } })
    const next = await givenKind({ code: 'seminar-of-today', groupAtMost: 3 })
    await session.load('kindEdition')

    assert.equal(next.edition, 2)
    assert.equal(session.kindEdition.edition, 1)
    assert.equal((await KindEdition.findOrFail(session.kindEditionId)).definition.groupAtMost, 5)
  })

  test('[P4] a new kind is one file: with nothing else written, its course is found and a seat applied for', async ({ assert }) => {
    const choir: CourseKindDefinition = { ...exchangeEvent, code: 'lunch-choir', name: { ja: '昼休み合唱会', en: 'Lunchtime choir' }, companyCap: null, groupAtMost: null }
    assert.deepEqual(await adoptKinds([{ file: 'database/rulebooks/courses/lunch_choir.ts', definition: choir }]), [{ code: 'lunch-choir', result: 'new' }])
    const session = await givenSession({ kind: choir, session: { seats: 1 } })
    const [{ user: first }, { user: second }] = [await givenEmployee(), await givenEmployee()]
    const apply = (user: User) => applyForSeat(session.id, { photoAllowed: false }, { id: user.id, as: 'participant' })

    assert.equal((await apply(first)).state, 'confirmed')
    assert.equal((await apply(second)).state, 'waiting')
  })

  test('[P4] a kind with an error is refused whole, and nothing is written', async ({ assert, db }) => {
    const nominated = { ...protectedSeminar, code: 'open-secret', nomination: { isAllowed: true, acceptHours: 8 } }
    await assert.rejects(() => adoptKinds([{ file: 'good.ts', definition: { ...exchangeEvent, code: 'good' } }, { file: 'open_secret.ts', definition: nominated }]), 'kind_wrong')
    await db.assertMissing('course_kinds', { code: 'good' })
  })
})
