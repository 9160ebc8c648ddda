import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { today } from '#values/clock'
import { addDays } from '#values/day'

const onlyWindow = async (from: string, to: string) => {
  const [term] = await db.from('programme_terms').select('id', 'programme_id').orderBy('id').limit(1)
  await db.from('programme_terms').whereNot('id', term.id).update({ window_from: '2001-04-01', window_to: db.raw("'2001-04-01'") })
  await db.from('programme_terms').where('id', term.id).update({ window_from: from, window_to: to })
  return (await db.from('subsidy_programmes').where('id', term.programme_id).first()).name as string
}

test.group('The front page', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('opens in both languages, with one door to the estimate and no cookie', async ({ client, assert }) => {
    for (const [path, lang, estimate] of [
      ['/', 'ja', '/estimate'],
      ['/en', 'en', '/en/estimate'],
    ] as const) {
      const response = await client.get(path)
      response.assertStatus(200)
      response.assertTextIncludes(`<html lang="${lang}">`)
      response.assertTextIncludes(`href="${estimate}"`)
      assert.isUndefined(response.header('set-cookie'))
      assert.lengthOf(response.text().match(/<h1[ >]/g) ?? [], 1)
    }
  })

  test('each language leads to its twin', async ({ client }) => {
    ;(await client.get('/accessibility')).assertTextIncludes('href="/en/accessibility"')
    ;(await client.get('/en/accessibility')).assertTextIncludes('href="/accessibility"')
  })

  test('[P1] names what is open now and the days left', async ({ client }) => {
    const name = await onlyWindow(addDays(today(), -5), addDays(today(), 3))
    const response = await client.get('/')

    response.assertTextIncludes(name)
    response.assertTextIncludes('あと3日')
  })

  test('the last day is open until its end', async ({ client }) => {
    await onlyWindow(addDays(today(), -5), today())

    ;(await client.get('/')).assertTextIncludes('今日まで')
  })

  test('what opens soon is announced, what is closed is not, and nothing open is said kindly', async ({ client, assert }) => {
    const name = await onlyWindow(addDays(today(), 10), addDays(today(), 40))
    const soon = await client.get('/')
    soon.assertTextIncludes('いま受付中の補助金はありません')
    soon.assertTextIncludes('これから受け付ける補助金')
    soon.assertTextIncludes(name)

    await onlyWindow(addDays(today(), -40), addDays(today(), -1))
    assert.notInclude((await client.get('/')).text(), name)
  })
})

test.group('Statements and pages that are not there', () => {
  test('accessibility and privacy are said in both languages', async ({ client, assert }) => {
    for (const path of ['/accessibility', '/privacy', '/en/accessibility', '/en/privacy']) {
      const response = await client.get(path)
      response.assertStatus(200)
      assert.notInclude(response.text(), 'translation missing')
    }
  })

  test('an unknown address is told in the language of the page, and to a machine as JSON', async ({ client }) => {
    const page = await client.get('/en/nowhere').accept('html')
    page.assertStatus(404)
    page.assertTextIncludes('This page was not found')

    const machine = await client.get('/nowhere').accept('json')
    machine.assertStatus(404)
    machine.assertBodyContains({ errors: [{ message: 'ページが見つかりません。' }] })
  })

  test('a missing asset is a 404, not an error', async ({ client }) => {
    ;(await client.get('/assets/nowhere.js').accept('html')).assertStatus(404)
  })
})
