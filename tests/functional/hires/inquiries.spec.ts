import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { answerInquiry } from '#actions/hires/answer_inquiry'
import { askAfterHires } from '#actions/hires/ask_after_hires'
import { remindInquiries } from '#actions/hires/remind_inquiries'
import User from '#models/user'
import { inquiryOf } from '#queries/hires/inquiry_of'
import { SETTLED } from '#queries/hires/hires_to_ask'
import { STILL_EMPLOYED } from '#queries/hires/hire_outcomes'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { flatForm } from '#tests/support/flat_form'
import { givenFinalisedClaim } from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { today } from '#values/clock'
import { addDays, addMonths, day, startOf } from '#values/day'

const COSTS = [1, 2].map(() => ({ category: 'referralFee', amount: 300_000 }))

/** A finalised claim with two hires who began today; the clock then stands on the day after their six months. */
async function givenHires() {
  const { claim, applicant } = await givenFinalisedClaim({ costs: COSTS })
  const started = today()
  const standOn = (on: string) => freezeClock(startOf(day(on)).plus({ hours: 1 }).toMillis())
  standOn(addMonths(started, 6))

  return { claim, started, standOn, user: await User.findOrFail(applicant.id!), home: `/companies/${claim.companyId}/hires` }
}

/** Of claims that still stand. */
async function counted() {
  const rows = await db
    .from('hire_outcomes as o')
    .join('claims as c', 'c.id', 'o.claim_id')
    .leftJoin('hire_answers as a', 'a.id', 'o.current_answer_id')
    .whereIn('c.state', [...SETTLED])
    .select('a.answer', db.raw(`case when ${STILL_EMPLOYED} then 1 else 0 end as still`))
  const of = (fits: (row: { answer: string | null; still: number }) => boolean) => rows.filter(fits).length

  return {
    asked: rows.length,
    answered: of(({ answer }) => answer !== null),
    unknown: of(({ answer }) => answer === 'unknown'),
    stillEmployed: of(({ still }) => Number(still) === 1),
  }
}

const theInquiry = () => db.from('hire_inquiries').firstOrFail()
const letters = (template: string) => db.from('letters').where({ template })
const outcomesOf = async () => (await db.from('hire_outcomes').orderBy('id')).map(({ id }) => id as number)

test.group('People hired, six months later', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock(AN_AFTERNOON))

  test('[F83] the company is asked once, in one letter for the hires of a claim, not a day too early, and reminded once', async ({
    assert,
    db: database,
  }) => {
    const { started, standOn } = await givenHires()
    standOn(addDays(addMonths(started, 6), -1))
    await askAfterHires()
    await database.assertEmpty('hire_inquiries')

    standOn(addMonths(started, 6))
    await askAfterHires()
    await askAfterHires()
    await database.assertCount('hire_inquiries', 1)
    await database.assertCount('hire_outcomes', 2)
    assert.lengthOf(await letters('hires_asked'), 1)

    await remindInquiries()
    assert.isEmpty(await letters('hires_reminded'))
    standOn(addDays(today(), 14))
    await remindInquiries()
    standOn(addDays(today(), 60))
    await remindInquiries()
    assert.lengthOf(await letters('hires_reminded'), 1)
    assert.deepEqual(await counted(), { asked: 2, answered: 0, unknown: 0, stillEmployed: 0 })
  })

  test('[F83] [N24] a member answers by staff mark, corrects it, and everything said stays with who and when', async ({
    client,
    assert,
    db: database,
  }) => {
    const { claim, user, home, started } = await givenHires()
    await askAfterHires()
    const { id } = await theInquiry()
    const [first, second] = await outcomesOf()
    const send = (answers: object[]) => client.post(`${home}/${id}`).loginAs(user).withCsrfToken().form(flatForm({ answers })).redirects(0)

    ;(await client.get(`/companies/${(await theInquiry()).company_id}`).loginAs(user)).assertTextIncludes(home)
    const page = await client.get(`${home}/${id}`).loginAs(user)
    page.assertTextIncludes('N-1')
    ;(await client.get(home).loginAs(user)).assertTextIncludes('回答待ち 2人')

    const wrong = await send([
      { id: first, answer: 'left', leftOn: addDays(started, -1) },
      { id: second, answer: 'employed' },
    ])
    assert.deepEqual(
      wrongOf(wrong).map(({ field }) => field),
      ['answers.0.leftOn']
    )
    assert.include(wrongOf(wrong)[0]!.message, '退職日が入社日より前です')
    await database.assertEmpty('hire_answers')

    assert.include(
      noticeOf(
        await send([
          { id: first, answer: 'employed' },
          { id: second, answer: '' },
        ])
      ),
      '回答を受け付けました'
    )
    assert.deepEqual(await counted(), { asked: 2, answered: 1, unknown: 0, stillEmployed: 1 })
    await send([
      { id: first, answer: 'employed' },
      { id: second, answer: 'unknown' },
    ])
    await database.assertCount('hire_answers', 2)
    await send([
      { id: first, answer: 'left', leftOn: addDays(started, 30) },
      { id: second, answer: 'unknown' },
    ])
    assert.deepEqual(await counted(), { asked: 2, answered: 2, unknown: 1, stillEmployed: 0 })

    // whoever worked to the end of that day was still employed on it
    await send([{ id: first, answer: 'left', leftOn: addMonths(started, 6) }])
    assert.equal((await counted()).stillEmployed, 1)

    const { history } = await inquiryOf((await theInquiry()).company_id, id)
    assert.deepEqual(
      history.map(({ answer, who }) => [answer, who]),
      [
        ['left', user.name],
        ['left', user.name],
        ['unknown', user.name],
        ['employed', user.name],
      ]
    )
    await assert.rejects(() => db.from('hire_answers').update({ answer: 'employed' }), /append-only/)
    assert.isEmpty(await letters('hires_reminded'))
    const desk = await client.get(`/office/claims/${claim.id}`).loginAs(await givenStaff('claims', 'clerk'))
    desk.assertTextIncludes('退職した（')
  })

  test('[F83] nobody else sees or answers it: another company, an employee, the office', async ({ client, assert, db: database }) => {
    const { claim, home } = await givenHires()
    await askAfterHires()
    const { id } = await theInquiry()
    const [outcome] = await outcomesOf()
    const other = await givenCompany()
    const outsider = await givenMember(other)
    await claim.load('company')
    const strangers = [outsider, await givenMember(claim.company, 'employee'), await givenStaff('claims', 'clerk')]

    for (const person of strangers) {
      ;(await client.get(`${home}/${id}`).loginAs(person)).assertStatus(404)
      ;(
        await client
          .post(`${home}/${id}`)
          .loginAs(person)
          .withCsrfToken()
          .form(flatForm({ answers: [{ id: outcome, answer: 'employed' }] }))
      ).assertStatus(404)
    }
    ;(await client.get(`/companies/${other.id}/hires/${id}`).loginAs(outsider)).assertStatus(404)
    await database.assertEmpty('hire_answers')
    const foreign = { outcomeId: outcome! + 1_000, answer: 'employed', leftOn: null } as const
    await assert.rejects(() => answerInquiry(id, [foreign], { id: outsider.id, as: 'applicant' }), 'hire_answer_wrong')
  })

  test('[F83] of a claim that no longer stands nothing is asked, and nothing counted', async ({ assert, db: database }) => {
    const { claim } = await givenHires()
    await db.from('claims').where('id', claim.id).update({ state: 'revoked' })
    await askAfterHires()
    await database.assertEmpty('hire_inquiries')
    assert.equal((await counted()).asked, 0)
  })

  test('[F83] a company whose grant is revoked after the letter is reminded no more; the others still are', async ({ assert, db: database }) => {
    const { claim: other } = await givenFinalisedClaim({ costs: COSTS })
    const { claim, standOn } = await givenHires()
    await askAfterHires()
    await database.assertCount('hire_inquiries', 2)
    await db.from('claims').where('id', claim.id).update({ state: 'revoked' })

    standOn(addDays(today(), 14))
    await remindInquiries()
    const { company_id: reminded } = await db.from('hire_inquiries').whereNotNull('reminded_at').firstOrFail()
    assert.equal(reminded, other.companyId)
    assert.lengthOf(await letters('hires_reminded'), 1)
  })
})

test.group('Two clocks at once', (group) => {
  group.each.setup(() => freshDatabase())
  group.each.setup(() => freezeClock(AN_AFTERNOON))

  test('[F83] ask a company once', async ({ assert, db: database }) => {
    await givenHires()
    await Promise.all([askAfterHires(), askAfterHires(), askAfterHires()])
    await database.assertCount('hire_inquiries', 1)
    assert.lengthOf(await letters('hires_asked'), 1)
  })
})
