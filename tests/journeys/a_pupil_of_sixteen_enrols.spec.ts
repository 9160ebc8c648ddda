import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'
import LearnerProfile from '#models/learner_profile'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { forTheYoung, guardiansPath } from '#tests/support/guardians'
import { givenPerson } from '#tests/support/people'
import { signedIn } from '#tests/support/road'
import { Visitor } from '#tests/support/visitor'

/** Sixteen on the first day of the course. */
const BORN = '2010-05-05'

test.group('A pupil of sixteen enrols', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F14] from the page of the course to her guardian’s consent by the mailed link, photographs apart', async ({ assert }) => {
    const session = await givenSession({ kind: forTheYoung, course: { code: 'YOUNG-1', title: '高校生のためのA.I.教室' } })
    const pupil = await givenPerson({ name: '港 さくら' })

    const page = await signedIn(pupil)
    await page.open('/courses/YOUNG-1')
    await page.follow('申し込む')
    page.mustSay('保護者の同意', '区内に住む人')
    await page.attempt('この内容で申し込む', { bornOn: BORN, livesInWard: '1', photoAllowed: '1' })
    page.mustSay('保護者のお名前を入力してください')
    await page.press('この内容で申し込む', { 'guardian[name]': '港 花子', 'guardian[email]': 'hanako@home.test', photoAllowed: '1' })
    page.mustSay('席を確保しました', '保護者の方の同意を待っています', '港 花子さんに、同意のためのリンクを送りました')
    assert.equal((await LearnerProfile.findByOrFail('userId', pupil.id)).bornOn, BORN)

    const guardian = new Visitor()
    await guardian.open(await guardiansPath())
    guardian.mustSay('港 さくらさんが、次の講座に申し込みました', '高校生のためのA.I.教室', '産業振興課')
    await guardian.press('受講に同意する', { photoAllowed: '0' })
    guardian.mustSay('同意をいただきました')

    await page.open('/my')
    page.mustSay('高校生のためのA.I.教室', '受講が決まりました')
    const enrolment = await Enrolment.findByOrFail('userId', pupil.id)
    assert.deepEqual([enrolment.state, enrolment.audienceClass, enrolment.courseSessionId], ['confirmed', 'wardResident', session.id])
    assert.isFalse((await GuardianConsent.findByOrFail('enrolmentId', enrolment.id)).photoAllowed)
  })

  test('her guardian refuses: the seat is free again and she is told', async ({ assert }) => {
    const session = await givenSession({ kind: forTheYoung })
    const pupil = await givenPerson({ name: '港 さくら' })
    const page = await signedIn(pupil)
    await page.open(`/my/sessions/${session.id}/application`)
    await page.press('この内容で申し込む', { bornOn: BORN, 'guardian[name]': '港 花子', 'guardian[email]': 'hanako@home.test', photoAllowed: '0' })

    const guardian = new Visitor()
    await guardian.open(await guardiansPath())
    await guardian.press('同意しない')
    guardian.mustSay('申込みは取り消されました')

    await page.open('/my')
    page.mustSay('取り消しました')
    assert.equal((await session.refresh()).taken, 0)
  })

  test('at fourteen she is told whom the programme is for, and nothing is held', async ({ assert }) => {
    const session = await givenSession({ kind: forTheYoung })
    const page = await signedIn(await givenPerson())
    await page.open(`/my/sessions/${session.id}/application`)
    await page.attempt('この内容で申し込む', { bornOn: '2012-05-05', 'guardian[name]': '港 花子', photoAllowed: '0' })

    page.mustSay('15歳から25歳まで')
    assert.equal((await session.refresh()).taken, 0)
  })
})
