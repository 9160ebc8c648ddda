import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'
import Letter from '#models/letter'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { forTheYoung, givenAwaitedConsent, givenPupil } from '#tests/support/guardians'
import { wrongField } from '#tests/support/flash'

const HERE = 'same-origin'

test.group('A guardian', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('is named with the application: without one it is refused at its field, and nothing is held', async ({ client, assert }) => {
    const pupil = await givenPupil()
    const session = await givenSession({ kind: forTheYoung })
    const page = await client.get(`/my/sessions/${session.id}/application`).loginAs(pupil)
    page.assertTextIncludes('保護者の同意（18歳未満の人）')
    const apply = (form: Record<string, string>) => client.post(`/my/sessions/${session.id}/application`).loginAs(pupil).withCsrfToken().form({ bornOn: '2010-01-01', photoAllowed: '1', ...form }).redirects(0)

    assert.equal(wrongField(await apply({})), 'guardian.name')
    assert.isNull(await Enrolment.findBy('userId', pupil.id))
    await apply({ 'guardian[name]': '港 花子', 'guardian[email]': 'guardian@home.test' })
    const held = await Enrolment.findByOrFail('userId', pupil.id)
    assert.deepEqual([held.state, held.holdsSeat], ['offered', true])
  })

  test('reads who runs what, when and where, of the young person the name alone, without cookie or account', async ({ client, assert }) => {
    const { path, pupil } = await givenAwaitedConsent()
    const page = await client.get(path)

    page.assertStatus(200)
    for (const one of ['港 さくら', 'はじめてのA.I.活用講座', '産業振興センター', '産業振興課', 'までにお答えください']) page.assertTextIncludes(one)
    for (const one of [pupil.email, '2010', 'guardian@home.test']) assert.notInclude(page.text(), one)
    assert.isUndefined(page.header('set-cookie'))
  })

  test('consents by the mailed link, photographs apart: the seat is confirmed, once', async ({ client, assert }) => {
    const { path, enrolment } = await givenAwaitedConsent()
    const consent = (form: Record<string, string>) => client.post(path).header('sec-fetch-site', HERE).form(form)

    const without = await consent({})
    without.assertStatus(422)
    assert.equal((await Enrolment.findOrFail(enrolment.id)).state, 'offered')
    const done = await consent({ photoAllowed: '0' })
    done.assertTextIncludes('同意をいただきました')
    const again = await consent({ photoAllowed: '1' })
    again.assertTextIncludes('同意をいただきました')

    assert.equal((await Enrolment.findOrFail(enrolment.id)).state, 'confirmed')
    assert.isFalse((await GuardianConsent.findByOrFail('enrolmentId', enrolment.id)).photoAllowed)
    await db.from('enrolment_events').where({ enrolment_id: enrolment.id, step: 'accept' }).then((rows) => assert.lengthOf(rows, 1))
  })

  test('may refuse: the seat is free again, and consent afterwards changes nothing', async ({ client, assert }) => {
    const { path, enrolment, session } = await givenAwaitedConsent()
    ;(await client.post(`${path}/refusal`).header('sec-fetch-site', HERE).form({})).assertTextIncludes('同意しないとの回答をいただきました')
    ;(await client.post(path).header('sec-fetch-site', HERE).form({ photoAllowed: '1' })).assertTextIncludes('同意しないとの回答をいただきました')

    const { state, holdsSeat } = await Enrolment.findOrFail(enrolment.id)
    assert.deepEqual([state, holdsSeat], ['cancelled_by_participant', false])
    assert.equal((await session.refresh()).taken, 0)
  })

  test('who comes too late, with a wrong link, or after it was cancelled is told kindly, and nothing is written', async ({ client, assert }) => {
    const { path, enrolment, pupil } = await givenAwaitedConsent()
    ;(await client.get('/guardian/nobody')).assertStatus(410)
    freezeClock(Date.now() + 400 * 86_400_000)
    const late = await client.post(path).header('sec-fetch-site', HERE).form({ photoAllowed: '1' })
    late.assertStatus(410)
    late.assertTextIncludes('このリンクは使えません')
    assert.equal((await Enrolment.findOrFail(enrolment.id)).state, 'offered')

    freezeClock()
    await cancelEnrolment(enrolment.id, { id: pupil.id, as: 'participant' })
    ;(await client.get(path)).assertStatus(410)
  })

  test('is not asked from another site', async ({ client, assert }) => {
    const { path, enrolment } = await givenAwaitedConsent()
    const forged = await client.post(path).header('sec-fetch-site', 'cross-site').form({ photoAllowed: '1' })
    assert.isAtLeast(forged.status(), 400)
    assert.equal((await Enrolment.findOrFail(enrolment.id)).state, 'offered')
  })

  test('gets one letter, whose words name no young person', async ({ assert }) => {
    await givenAwaitedConsent()
    const letters = await Letter.query().where('template', 'guardian_asked')
    assert.lengthOf(letters, 1)
    assert.notInclude(JSON.stringify(letters[0]!.data), 'さくら')
  })
})
