import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { closeVoices } from '#actions/voice/close_voices'
import { openVoice } from '#actions/voice/open_voice'
import VoiceRound from '#models/voice_round'
import { freezeClock } from '#tests/support/clock'
import { givenMember, givenCompany, givenPerson } from '#tests/support/people'
import { givenOpenVoice, givenVoiceCase } from '#tests/support/voice'
import { standAt } from '#tests/support/lotteries'
import { addDays, startOf } from '#values/day'

const post = (client: ApiClient, path: string, form: Record<string, string>) =>
  client.post(path).header('sec-fetch-site', 'same-origin').form(form)
const typed = (code: string, marks: Record<string, number>) => ({
  code,
  ...Object.fromEntries(Object.entries(marks).map(([name, mark]) => [`answers[${name}]`, String(mark)])),
})

test.group('Employee voice | the company', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F92] [N13] opens it once, prints a code for each regular employee, and can print none once they are handed out', async ({
    client,
    assert,
  }) => {
    const { user, home, certification } = await givenVoiceCase({ employees: 7 })
    const asMember = (path: string) => client.post(path).loginAs(user).withCsrfToken().redirects(0)
    ;(await client.get(home).loginAs(user)).assertTextIncludes('7人分のコードを作る')
    await asMember(home)
    await asMember(home)
    const round = await VoiceRound.findByOrFail('certificationId', certification.id)
    const codes = round.sheet as string[]
    const sheet = await client.get(`${home}/sheet`).loginAs(user)

    assert.lengthOf(await db.from('voice_codes').where('round_id', round.id), 7)
    assert.lengthOf(new Set(codes), 7)
    for (const code of codes) assert.include(sheet.text(), code.replace(/(.{4})(?=.)/g, '$1-'))
    await asMember(`${home}/handing-out`)
    assert.isNull((await VoiceRound.findOrFail(round.id)).sheet)
    ;(await client.get(`${home}/sheet`).loginAs(user).redirects(0)).assertStatus(302)
    assert.lengthOf(await db.from('voice_codes').where('round_id', round.id), 7)
  })

  test('[N13] keeps no code readable in the database', async ({ assert }) => {
    const { codes, round } = await givenOpenVoice()
    const raw = JSON.stringify([
      await db.from('voice_rounds').where('id', round.id),
      await db.from('voice_codes').where('round_id', round.id),
    ])
    codes.forEach((code) => assert.notInclude(raw, code))
  })

  test('[F92] of four people is not asked, and nothing is written', async ({ client, assert }) => {
    const { user, home, certification, actor } = await givenVoiceCase({ employees: 4 })
    ;(await client.get(home).loginAs(user)).assertTextIncludes('審査で不利になることはありません')
    await assert.rejects(() => openVoice(certification.id, actor), 'voice_too_few')
    assert.isNull(await VoiceRound.findBy('certificationId', certification.id))
  })

  test('[F92] is not asked where the scheme asks nobody, nor after the case has ended', async ({ client, assert }) => {
    const award = await givenVoiceCase({ scheme: 'excellent-employee' })
    ;(await client.get(award.home).loginAs(award.user)).assertTextIncludes('この制度では、従業員の声を聞きません')
    await assert.rejects(() => openVoice(award.certification.id, award.actor), 'voice_not_asked')
    const ended = await givenVoiceCase()
    await ended.certification.merge({ state: 'withdrawn', isOpen: false }).save()
    await assert.rejects(() => openVoice(ended.certification.id, ended.actor), 'voice_case_closed')
    assert.isNull(await VoiceRound.findBy('certificationId', ended.certification.id))
  })

  test('[N13] reads the same page whether nobody or ten have answered, and whatever they said', async ({ client, assert }) => {
    const { user, home, answer } = await givenOpenVoice()
    const page = async () => /<main[^]*<\/main>/.exec((await client.get(home).loginAs(user)).text())![0]
    const before = await page()
    await answer(5, 5, 1, 1, 5)
    assert.equal(await page(), before)
    await answer(1, 1, 1, 1, 1)
    assert.equal(await page(), before)
  })

  test('[F92] another company’s asking does not exist', async ({ client }) => {
    const { home, company, certification } = await givenOpenVoice()
    const other = await givenCompany()
    const stranger = await givenMember(other)
    ;(await client.get(home).loginAs(stranger)).assertStatus(404)
    ;(await client.get(home.replace(`/companies/${company.id}/`, `/companies/${other.id}/`)).loginAs(stranger)).assertStatus(404)
    ;(
      await client.get(`/companies/${company.id}/certifications/${certification.id}/voice/sheet`).loginAs(await givenPerson())
    ).assertStatus(404)
  })
})

test.group('Employee voice | the employee', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F92] [N13] answers by code without account, session or cookie, once', async ({ client, assert }) => {
    const { codes, marks, company, answers, round } = await givenOpenVoice()
    const code = codes[0]!
    const asked = await post(client, '/voice', { code: `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}` })
    asked.assertStatus(200)
    asked.assertTextIncludes(company.name)
    const done = await post(client, '/voice/answers', typed(code, marks(4)))
    done.assertTextIncludes('取り下げの合言葉')
    for (const response of [await client.get('/voice'), asked, done]) assert.isUndefined(response.header('set-cookie'))
    assert.isTrue(done.header('cache-control')!.includes('no-store'))

    const again = await post(client, '/voice/answers', typed(code, marks(1)))
    again.assertStatus(422)
    again.assertTextIncludes('このコードは使えません')
    assert.lengthOf(await answers(), 1)
    assert.lengthOf(await db.from('voice_codes').where('round_id', round.id), 11)
  })

  test('[N13] leaves a row that knows no time, no order and no code', async ({ assert }) => {
    const { answer, answers, round } = await givenOpenVoice({ employees: 40 })
    await answer(...Array.from({ length: 40 }, () => 3))
    const rows = await answers()
    assert.sameMembers(Object.keys(rows[0]!), ['answer_key', 'round_id', 'answers', 'withdrawal_hash'])
    const keys = rows.map(({ answer_key: key }) => key)
    assert.deepEqual(keys, [...keys].sort())
    assert.isEmpty(await db.from('voice_codes').where('round_id', round.id))
  })

  test('[F92] leaves no question out; the form comes back with what was typed, and the code is not used', async ({ client, assert }) => {
    const { codes, marks, answers } = await givenOpenVoice()
    const { childcare, ...some } = marks(2)
    const form = await post(client, '/voice/answers', typed(codes[0]!, some))
    form.assertStatus(422)
    assert.include(form.text(), `value="${codes[0]}"`)
    assert.lengthOf(form.text().match(/<input[^>]* checked/g) ?? [], 4)
    const empty = await post(client, '/voice/answers', { code: codes[0]! })
    empty.assertStatus(422)
    assert.notInclude(empty.text(), 'answersを')
    ;(await post(client, '/voice/answers', typed(codes[0]!, { ...some, childcare: childcare! * 3 }))).assertStatus(422)
    assert.isEmpty(await answers())
    ;(await post(client, '/voice/answers', typed(codes[0]!, marks(2)))).assertStatus(200)
  })

  test('[F92] a form of another site is refused, an unknown code says nothing', async ({ client, assert }) => {
    const { codes, marks, answers } = await givenOpenVoice()
    ;(
      await client
        .post('/voice/answers')
        .header('sec-fetch-site', 'cross-site')
        .form(typed(codes[0]!, marks(5)))
    ).assertStatus(403)
    ;(await post(client, '/voice', { code: 'AAAA-BBBB-CCCC' })).assertStatus(422)
    ;(await post(client, '/voice/answers', typed('AAAA-BBBB-CCCC', marks(5)))).assertStatus(422)
    assert.isEmpty(await answers())
  })

  test('[F92] after the last day the clock closes the round, and codes open nothing more', async ({ client, assert }) => {
    const { round, codes, marks, answers, user, home } = await givenOpenVoice()
    await closeVoices()
    ;(await post(client, '/voice', { code: codes[0]! })).assertStatus(200)
    standAt(startOf(addDays(round.closesOn, 1)))
    ;(await post(client, '/voice/answers', typed(codes[0]!, marks(5)))).assertStatus(422)
    await closeVoices()
    ;(await client.get(home).loginAs(user)).assertTextIncludes('終了')
    assert.isNotNull((await VoiceRound.findOrFail(round.id)).closedAt)
    assert.isEmpty([...(await answers()), ...(await db.from('voice_codes').where('round_id', round.id))])
  })

  test('[N13] takes an answer back by the word, once', async ({ client, assert }) => {
    const { answer, answers } = await givenOpenVoice()
    const [word] = await answer(5)
    ;(await client.get('/voice/withdrawal')).assertStatus(200)
    ;(await post(client, '/voice/withdrawal', { word: 'AAAA' })).assertStatus(422)
    assert.lengthOf(await answers(), 1)
    ;(await post(client, '/voice/withdrawal', { word: word! })).assertTextIncludes('取り下げました')
    assert.isEmpty(await answers())
    ;(await post(client, '/voice/withdrawal', { word: word! })).assertStatus(422)
  })
})
