import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import Enrolment from '#models/enrolment'
import Letter from '#models/letter'
import User from '#models/user'
import { givenSession } from '#tests/support/courses'
import { freshDatabase } from '#tests/support/database'
import { seatFaults } from '#tests/support/engine'
import { PASSWORD, givenCompany, givenMember, givenPerson } from '#tests/support/people'
import { openPortal } from '#tests/support/portal'
import { signedIn } from '#tests/support/road'
import { csvOf, newPeople } from '#tests/support/training'
import { Visitor } from '#tests/support/visitor'

const TWENTY = newPeople(20)
const linkFor = async (email: string) => (await Letter.query().where('to', email).orderBy('id', 'desc').firstOrFail()).data.path as string

test.group('A company nominates twenty people', (group) => {
  group.each.setup(() => freshDatabase())
  group.each.setup(() => limiter.clear())

  test('[F17] [F18] [F20] from a file with mistakes to five held seats, one acceptance, one refusal, and what the company may read of it', async ({ assert }) => {
    const session = await givenSession({ course: { title: '生成A.I.入門' } })
    const company = await givenCompany()
    const member = await signedIn(await givenMember(company, 'member'))
    const registered = await givenPerson({ name: '登録 済子', email: TWENTY[1]!.email })

    await member.open(`/companies/${company.id}/training`)
    await member.follow('推薦する')
    await member.attempt('ファイルを確かめる', { file: Buffer.from(csvOf([...TWENTY, TWENTY[0]!, { name: '=1+1', email: 'x' }])) })
    assert.equal(member.status, 422)
    member.mustSay('22行目', '23行目', '重複', '式になるため')
    await member.press('ファイルを確かめる', { file: Buffer.from(csvOf(TWENTY)) })
    member.mustSay('5人は席を確保します', '15人は', 'まだ、だれも推薦されていません')
    assert.isNull(await db.from('enrolments').first())
    await member.press('20人を推薦する')
    member.mustSay('20人を推薦しました')
    assert.deepEqual(await seatFaults(session.id), [])

    const first = new Visitor()
    await first.open(await linkFor(TWENTY[0]!.email))
    first.mustSay(company.name, '生成A.I.入門')
    await first.press('登録して、推薦の内容を見る', { password: PASSWORD, consent: true })
    await first.press('推薦を受ける')
    const second = await signedIn(registered)
    await second.open(await linkFor(registered.email))
    await second.follow('辞退する')
    await second.press('辞退する', { reason: '家族の都合です' })

    const of = async (email: string) => Enrolment.query().where('userId', (await User.findByOrFail('email', email)).id).firstOrFail()
    assert.deepEqual([(await of(TWENTY[0]!.email)).state, (await of(TWENTY[1]!.email)).state], ['confirmed', 'declined'])
    assert.equal((await of(TWENTY[5]!.email)).state, 'offered', 'the next in the company\'s order is offered the seat')
    assert.deepEqual(await seatFaults(session.id), [])

    await member.open(`/companies/${company.id}/training`)
    member.mustSay('社員 1号', '受講', '不成立', '承諾待ち', 'キャンセル待ち')
    for (const hidden of ['登録 済子', '家族の都合']) assert.notInclude(member.html, hidden)
    await member.open(`/companies/${company.id}/employees`)
    member.mustSay('社員 1号')
    assert.notInclude(member.says, '社員 3号')
  })
})

test.group('A server is killed while a list is carried out', (group) => {
  group.each.setup(() => freshDatabase())

  test('[F17] all of its people are nominated or nobody is, and pressing again finishes it', async ({ assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const user = await givenMember(company)
    const portal = await openPortal()
    const member = await Visitor.signedIn(user.email, PASSWORD, portal.origin)
    await member.open(`/companies/${company.id}/training/sessions/${session.id}/nominations`)
    await member.press('ファイルを確かめる', { file: Buffer.from(csvOf(newPeople(300))) })
    const { path } = member
    const pressing = member.attempt('300人を推薦する').catch(() => undefined)
    await begun()
    await portal.kill()
    await pressing

    const nominated = async () => (await Enrolment.query().where('courseSessionId', session.id)).length
    assert.include([0, 300], await nominated())
    assert.equal((await User.query().where('email', 'like', 'new-%')).length, await nominated())
    assert.equal((await Letter.query()).length, await nominated())
    assert.deepEqual(await seatFaults(session.id), [])

    const again = await openPortal()
    const later = await Visitor.signedIn(user.email, PASSWORD, again.origin)
    await later.open(path)
    if (later.html.includes('300人を推薦する</button>')) await later.press('300人を推薦する')
    await again.kill()
    assert.deepEqual([await nominated(), (await Letter.query()).length], [300, 300])
    assert.deepEqual(await seatFaults(session.id), [])
  }).timeout(120_000)
})

/** The request has reached the portal, whose key is written before the work begins, and has had time for a part of it. */
async function begun() {
  while ((await db.from('request_keys').whereNull('location')).length === 0) await new Promise((resolve) => setImmediate(resolve))
  for (let look = 0; look < 200; look += 1) await db.from('nomination_batches').select('carried_out_at')
}
