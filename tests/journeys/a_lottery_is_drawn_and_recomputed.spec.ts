import { test } from '@japa/runner'
import { commitLottery } from '#actions/courses/commit_lottery'
import { prepareLotteries } from '#actions/courses/prepare_lotteries'
import { inTransaction } from '#actions/in_transaction'
import Enrolment from '#models/enrolment'
import type User from '#models/user'
import { sha256 } from '#rules/courses/lottery'
import type { LotteryRecord } from '#rules/courses/lottery_record'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { freshDatabase } from '#tests/support/database'
import { recompute, standAt, whenValueIsKnown } from '#tests/support/lotteries'
import { PASSWORD, givenStaff } from '#tests/support/people'
import { Visitor } from '#tests/support/visitor'

const [PEOPLE, SEATS] = [5, 2]

const signedIn = ({ email }: User) => Visitor.signedIn(email, PASSWORD)
const enrolmentOf = (sessionId: number, { id }: User) => Enrolment.query().where({ courseSessionId: sessionId, userId: id }).firstOrFail()

test.group('A lottery', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[N10] [F27] is committed, closed, drawn by a clerk, and recomputed by anybody; everybody reads their own result', async ({ assert }) => {
    const session = await givenSession({ kind: { allocation: 'lottery' }, session: { seats: SEATS } })
    await session.load('course')
    await inTransaction((trx) => commitLottery(trx, session.id))
    const address = `/courses/${session.course.code}/sessions/${session.number}/lottery`
    const anybody = new Visitor()
    await anybody.open(address)
    anybody.mustSay('申込受付中', '抽選のあとに公開します')
    const committed = /[0-9a-f]{64}/.exec(anybody.html)![0]

    const people: User[] = []
    for (let made = 0; made < PEOPLE; made += 1) people.push((await givenEmployee()).user)
    for (const person of people) {
      const visitor = await signedIn(person)
      await visitor.open(`/my/sessions/${session.id}/application`)
      await visitor.press('この内容で申し込む')
      visitor.mustSay('申し込みました', '抽選コードは、申込の締切のあと')
    }

    standAt(session.applyUntil.plus({ minutes: 1 }))
    await prepareLotteries()
    await anybody.open(address)
    anybody.mustSay('締切済み（抽選前）')
    const [first] = people
    const { id, lotteryMark } = await enrolmentOf(session.id, first!)
    const reader = await signedIn(first!)
    await reader.open(`/my/courses/${id}`)
    reader.mustSay(lotteryMark!)
    anybody.mustSay(lotteryMark!)

    whenValueIsKnown(session)
    const clerk = await signedIn(await givenStaff('courses', 'clerk'))
    await clerk.open(`/office/courses/sessions/${session.id}/lottery`)
    await clerk.press('この値で抽選し、結果を公開する', { value: '38,471.20' })
    clerk.mustSay('抽選しました', '当選', 'キャンセル待ち')

    await anybody.open(address)
    await anybody.follow('名簿と結果（JSON）')
    const record: LotteryRecord = JSON.parse(anybody.html)
    assert.equal(sha256(record.seed!), committed, 'the seed is the one whose hash stood there before')
    assert.deepEqual(await recompute(record), { isOk: true, says: `OK: ${PEOPLE} entries` })

    for (const person of people) {
      const own = await enrolmentOf(session.id, person)
      const { result } = record.results!.find(({ mark }) => mark === own.lotteryMark)!
      const visitor = await signedIn(person)
      await visitor.open(`/my/courses/${own.id}`)
      visitor.mustSay(result === 'won' ? '受講が決まりました' : 'キャンセル待ちです', own.lotteryMark!)
    }
    assert.lengthOf(record.results!.filter(({ result }) => result === 'won'), SEATS)
  })
})
