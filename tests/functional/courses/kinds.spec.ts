import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { adoptKinds } from '#actions/courses/adopt_kinds'
import KindEdition from '#models/kind_edition'
import { givenKind, givenSession } from '#tests/support/courses'

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
})
