import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { givenSession } from '#tests/support/courses'

const titles = (text: string) => [...text.matchAll(/<h3><a [^>]*>([^<]*)<\/a>/g)].map(([, title]) => title)

test.group('The catalogue of courses', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F12] is open to everybody, without account, cookie or script', async ({ client, assert }) => {
    const { courseId } = await givenSession({ course: { title: 'はじめてのA.I.活用講座', code: 'AI-01' } })
    const response = await client.get('/courses')

    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
    assert.include(titles(response.text()), 'はじめてのA.I.活用講座')
    response.assertTextIncludes('受付中')
    response.assertTextIncludes('残り30席（定員30）')
    assert.isNumber(courseId)
    const page = await client.get('/courses/AI-01')
    page.assertStatus(200)
  })
})
