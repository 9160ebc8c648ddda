import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { adoptSchemes } from '#actions/certifications/adopt_schemes'
import { said } from '#database/rulebooks/certifications/common'
import workLifeBalance from '#database/rulebooks/certifications/work_life_balance'
import Certification from '#models/certification'
import CertificationAnswer from '#models/certification_answer'
import type { SchemeDefinition, SchemeItem } from '#rules/certifications/scheme_definition'
import { givenAssignedReviewer, givenCaseUnderReview } from '#tests/support/reviews'
import { freezeClock } from '#tests/support/clock'
import { givenCompany, givenMember } from '#tests/support/people'
import { signedIn } from '#tests/support/road'
import { REVIEWS, assess, begin, idOf, send } from '#tests/support/road_of_certifications'

const was = (code: string) => workLifeBalance.items.find((item) => item.code === code)!
const SPLIT = { ...was('M4'), formerly: ['M4'], points: 1, version: 2 }
/** M3 only gets another code; M4 becomes two; M6 is new. */
const OF_COMMUNITY: SchemeItem[] = [
  was('M1'),
  was('M2'),
  { ...was('M3'), code: 'M31', formerly: ['M3'] },
  { ...SPLIT, code: 'M41', question: said('消防団への参加を規程で支えている', 'Rules support service in the fire corps') },
  {
    ...SPLIT,
    code: 'M42',
    question: said('PTA・町会への参加を規程で支えている', 'Rules support service in the PTA and the neighbourhood'),
  },
  was('M5'),
  {
    ...was('M5'),
    code: 'M6',
    points: 1,
    question: said('副業として地域の仕事をすることを認めている', 'Work for the community beside the job is allowed'),
  },
]
const answers = { M1: 'yes', M2: '1', M31: 'yes', M41: 'yes', M42: 'yes', M5: 'yes', M6: 'yes' }
const revised: SchemeDefinition = {
  ...workLifeBalance,
  items: [...workLifeBalance.items.filter(({ field }) => field !== 'community'), ...OF_COMMUNITY],
  examples: [
    ...workLifeBalance.examples.filter(({ field }) => field !== 'community'),
    { field: 'community', answers, points: 13, passes: true, source: 'チェックシートからの計算' },
  ],
}

test.group('A form is revised while drafts are open', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F90] [F91] the draft is asked only what was touched and sent; what was sent before keeps its revision', async ({ assert }) => {
    const sent = await givenCaseUnderReview({ fields: ['community'] })
    const company = await givenCompany({ regularEmployees: 20 })
    const member = await signedIn(await givenMember(company))
    const home = await begin(member, company)
    await assess(member, home, { community: { M2: '2' } })

    const [adopted] = await adoptSchemes([{ file: 'work_life_balance.ts', definition: revised }])
    assert.equal(adopted!.result, 'changed')

    await member.open(home)
    await member.follow('続きを入力する')
    member.mustSay('制度の見直しで、3問の質問が変わりました。ほかの回答はそのまま残っています。')
    await member.open(`${home}/sections/confirm`)
    await member.attempt('申請する')
    for (const code of ['消防団への参加', 'PTA・町会への参加', '副業として地域の仕事']) member.mustSay(code)
    assert.notEqual(member.path, home)

    await member.open(`${home}/sections/field-community`)
    const kept = Object.fromEntries(
      member.html.matchAll(/name="items\.(M\d+)\.answer"[^>]*value="([^"]+)"[^>]*checked/g).map(([, item, value]) => [item, value])
    )
    assert.include(kept, { M1: 'yes', M31: 'yes', M5: 'yes' })
    await member.press('保存する', { 'items.M41.changed': true, 'items.M42.answer': 'no', 'items.M6.answer': 'yes' })
    assert.notInclude(member.says, '質問が変わりました')
    await member.open(`${home}/sections/confirm`)
    await send(member, home)

    const answersOf = async (id: number) =>
      Object.fromEntries(
        (await CertificationAnswer.query().where('certificationId', id).orderBy('id')).map(({ item, answer }) => [item, answer])
      )
    assert.deepEqual(await answersOf(idOf(home)), { M1: 'yes', M2: '2', M31: 'yes', M41: 'yes', M42: 'no', M5: 'yes', M6: 'yes' })

    const before = await Certification.findOrFail(sent.certification.id)
    const after = await Certification.findOrFail(idOf(home))
    assert.isBelow(before.schemeEditionId, after.schemeEditionId)
    assert.sameMembers(Object.keys(await answersOf(before.id)), ['M1', 'M2', 'M3', 'M4', 'M5'])
    const owner = await signedIn(sent.user)
    await owner.open(sent.home)
    owner.mustSay(was('M4').question.ja)
    const { user, assignment } = await givenAssignedReviewer(sent)
    const reviewer = await signedIn(user)
    await reviewer.open(`${REVIEWS}/${assignment.id}?field=community`)
    reviewer.mustSay(was('M4').question.ja)
    assert.notInclude(reviewer.says, '副業として地域の仕事')
  })
})
