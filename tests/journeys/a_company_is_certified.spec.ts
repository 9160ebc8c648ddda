import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type Company from '#models/company'
import { freezeClock } from '#tests/support/clock'
import { deliverLetters } from '#tests/support/letters'
import { openMailbox } from '#tests/support/mailbox'
import { givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { atDesk, caseOf, controlsOf, fillIn, homeOf as homeOfClaim, pledged, signedIn } from '#tests/support/road'
import {
  DESK,
  assess,
  begin,
  callPanel,
  certificationOf,
  decideAsHeard,
  declareNone,
  idOf,
  invite,
  openInvitation,
  passGates,
  preside,
  review,
  send,
  vote,
} from '#tests/support/road_of_certifications'
import { givenReviewer } from '#tests/support/reviews'
import { linksOf } from '#tests/support/html_forms'
import { Visitor } from '#tests/support/visitor'
import { pdf } from '#tests/support/claims'
import { certificationWorkflow, type CertificationStep } from '#workflows/certification_workflow'

const FIELDS = { childcare: {}, care: { K2: '0' }, community: { M1: 'no', M2: '0' }, workplace: { W11: 'no' } }
const HEARD = [
  { vote: 'fit' },
  { vote: 'unfit' },
  { vote: 'conditional', conditions: '1年以内に規程を改めること。' },
  { vote: 'unfit' },
] as const
const COSTS = [
  { category: 'referralFee', amount: '600,000' },
  { category: 'jobAdvertising', amount: '300,000' },
]

test.group('A company is certified', (group) => {
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => {
    mailbox = await openMailbox()
    return () => mailbox.close()
  })

  test('[F90] [F91] [F92] [F98] [F99] [N1] [N13] from the self-assessment of a team to a certificate in two of four fields, and more money for whom it hires', async ({
    assert,
  }) => {
    const company = await givenCompany({ regularEmployees: 12 })
    const administrator = await givenMember(company, 'administrator', await givenPerson({ email: 'hanako@company.test' }))
    const first = await signedIn(administrator)
    const second = await signedIn(await givenMember(company, 'member'))

    const claim = await beginClaim(first, company)
    first.mustSay('600,000円')

    const home = await begin(first, company)
    const id = idOf(home)
    await assess(first, home, FIELDS)
    await togetherOn(first, second, `${home}/sections/field-childcare`)
    first.mustSay('必須：', 'W11')
    await askEmployees(first, home, company)
    await first.open(`${home}/sections/confirm`)
    await send(first, home)
    first.mustSay('区が書類を確認しています', '令和8年度ＷＬＢ認定第1号')

    const clerk = await atDesk('certifications', 'clerk')
    await clerk.open(DESK)
    await clerk.follow('令和8年度ＷＬＢ認定第1号')
    await clerk.press('担当する')
    await clerk.follow('補正を依頼する')
    await clerk.press('補正を依頼する', {
      'entries[0][target]': 'items.C7.evidence',
      'entries[0][reasonCode]': controlsOf(clerk)
        .find(({ name }) => name === 'entries[0][reasonCode]')!
        .options.find(Boolean)!,
      'entries[0][whatIsWrong]': '集計の期間が分かりません。',
      'entries[0][howToMend]': '期間の入った実績表を送ってください。',
    })
    await first.open(home)
    first.mustSay('直していただきたいところがあります（1か所）')
    await first.follow('直すところを見る')
    first.mustSay('集計の期間が分かりません。')
    await first.press('直した内容を送る', { item_C7: pdf('期間の入った実績表') })
    first.mustSay('区が書類を確認しています')
    await passGates(clerk, id)

    const people = [await givenReviewer(), await givenReviewer()]
    for (const person of people) await invite(clerk, id, person)
    const reviewers = []
    for (const person of people) {
      const reviewer = await signedIn(person)
      const address = await openInvitation(reviewer, company)
      await declareNone(reviewer)
      reviewer.mustSay('従業員の声', '4（5点満点）')
      reviewers.push({ reviewer, address })
    }
    for (const { reviewer, address } of reviewers) {
      await review(reviewer, address, {
        childcare: { verdict: 'fit' },
        community: { verdict: 'unfit', points: { M1: 0, M2: 0 } },
        care: { verdict: 'conditional', points: { K2: 0 } },
        workplace: { verdict: 'unfit', points: { W11: 0 } },
      })
    }
    await first.open(home)
    first.mustSay('審査会で話し合います')

    const head = await givenStaff('certifications', 'chair')
    const expert = await givenStaff('certifications', 'expert')
    const chair = await signedIn(head)
    const panel = await callPanel(clerk, [head, expert, ...people])
    await preside(chair, panel, '開会する')
    for (const member of [chair, await signedIn(expert), ...reviewers.map(({ reviewer }) => reviewer)])
      await vote(member, panel, company, [...HEARD])
    await preside(chair, panel, '閉会する')
    chair.mustSay('答申済')
    await decideAsHeard(clerk, id)
    clerk.mustSay('1年以内に規程を改めること。')

    await first.open(home)
    first.mustSay('結果が決まりました')
    await first.follow('認定証を見る')
    first.mustSay('有効', '子育て支援分野', '介護支援分野', '1年以内に規程を改めること。')
    for (const field of ['地域活動支援分野', '働きやすい職場環境づくり分野']) assert.notInclude(first.says, field)
    const anybody = new Visitor()
    await anybody.open(linksOf(first.html).find(({ href }) => href.startsWith('/verify/'))!.href)
    anybody.mustSay('この認定証は有効です', '2026年9月10日（木）から2029年9月9日（日）まで')

    await anybody.open('/certified-companies')
    assert.notInclude(anybody.says, company.name, 'it has not agreed to anything yet')
    await first.open(`/companies/${company.id}`)
    await first.follow('認定企業のページの公開')
    await first.press('この内容で保存する', {
      'items[]': true,
      'portraitConsent': true,
      'story': '介護のために休む人を、みんなで支えています。',
    })
    await anybody.open('/certified-companies')
    await anybody.follow(company.name)
    anybody.mustSay('介護のために休む人を、みんなで支えています。', '介護支援分野')
    await anybody.open('/api/v1/certified-companies')
    const { data } = JSON.parse(anybody.html)
    assert.deepEqual([data[0].corporateNumber, data[0].fields.length], [company.corporateNumber, 2])

    await first.open(`${claim}/sections/confirm`)
    first.mustSay('675,000円')
    await first.press('申請する', pledged(first))
    const { claim: sent } = await caseOf(Number(claim.split('/').at(-1)))
    assert.deepEqual([sent.tier, sent.claimed_amount], ['certified', 675_000])

    const { state, history, steps } = await certificationOf(id)
    assert.equal(state, 'concluded')
    assert.deepEqual(steps, ['submit', 'returnForCorrection', 'resubmit', 'passGates', 'concludeReview', 'recommend', 'certify'])
    for (const { step, article } of history) assert.equal(article, certificationWorkflow.steps[step as CertificationStep].article)

    await deliverLetters()
    assert.deepEqual(
      mailbox.to(administrator.email).map(({ subject }) => subject),
      [
        '申請を受け付けました',
        '直していただきたいところがあります',
        '直した内容を受け付けました',
        '申請の結果についてのお知らせ',
        '申請を受け付けました',
      ]
    )
    assert.isFalse(mailbox.mails.some(({ text, html }) => `${text}${html}`.includes(company.name)))
  })
})

/** A claim that waits for its certificate. */
async function beginClaim(member: Visitor, company: Company) {
  await member.open(`/companies/${company.id}/claims/new?programme=recruitment-cost`)
  await member.press('申請書を作りはじめる')
  await fillIn(member, COSTS)
  return homeOfClaim(member)
}

/** Both have the page open; each changes another question, and both changes stay. */
async function togetherOn(first: Visitor, second: Visitor, page: string) {
  await first.open(page)
  await second.open(page)
  await first.press('保存する', { 'items.C2.answer': '3' })
  await second.press('保存する', { 'items.C7.answer': '4' })
  for (const member of [first, second]) {
    await member.open(page)
    const typed = Object.fromEntries(controlsOf(member).map(({ name, value }) => [name, value]))
    if (typed['items.C2.answer'] !== '3' || typed['items.C7.answer'] !== '4')
      throw new Error(`Something was overwritten: ${JSON.stringify(typed)}`)
  }
}

/** Codes on paper, and five of twelve who answer without an account. */
async function askEmployees(member: Visitor, home: string, company: Company) {
  await member.open(home)
  await member.follow('従業員の声')
  await member.press('12人分のコードを作る')
  await member.follow('コードの紙を印刷する')
  const codes = [...member.says.matchAll(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g)].map(([code]) => code)
  if (codes.length !== 12) throw new Error(`The sheet has ${codes.length} codes: ${member.says}`)
  await member.press('配り終えた')
  for (const code of codes.slice(0, 5)) {
    const employee = await new Visitor().open('/voice')
    await employee.press('質問に進む', { code })
    employee.mustSay(company.name)
    await employee.press('回答を送る', Object.fromEntries(controlsOf(employee).map(({ name }) => [name, '4'])))
    employee.mustSay('回答を受け付けました')
  }
}
