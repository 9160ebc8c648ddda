import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Letter from '#models/letter'
import Notice from '#models/notice'
import { freezeClock } from '#tests/support/clock'
import { givenGrantedClaim, givenSubmittedClaim } from '#tests/support/office'
import { givenCompany, PASSWORD } from '#tests/support/people'
import { asMemberOf, atDesk, controlsOf } from '#tests/support/road'
import { Visitor } from '#tests/support/visitor'

const OPENING = Date.parse('2027-05-10T00:00:00.000+09:00')
const CLOSING = Date.parse('2027-12-24T23:59:59.999+09:00')
const NEW_DAYS = ['2027年5月10日', '2027年12月24日']
/** What a mere copy of the year before would have said. */
const OLD_DAYS = ['2027年4月28日', '2028年1月31日', '2028年3月12日', '2027-04-28', '2028-01-31', '2028-03-12', '令和10年3月12日']

/** The officer writes next year's window, rate and report day; everything else stays. */
async function write(officer: Visitor) {
  await officer.open('/office/programmes')
  await officer.press('2027年度の案を作る（2026年度を写す）')
  const draft = officer.path
  await officer.follow('募集期間と期限')
  await officer.press('保存して次へ', { 'window.from': '2027-05-10', 'window.to': '2027-12-24', 'reportDue': '2028-03-08' })
  await officer.press('保存する', { 'tiers.k00000.rate': '１／２' })
  await officer.open(draft)
  officer.mustSay('2027年5月10日', '2/3', '1/2', '新しい結果 750,000円 が正しい')
  const right = controlsOf(officer).flatMap(({ name, value }) => (name === 'right[]' ? [value!] : []))
  await officer.press('印を付けた結果を正しいものとする', { 'right[]': right })
  await officer.press('2026年度の申請で試算する')
  officer.mustSay('減る（1）', '200,000円', '150,000円', '−50,000円')
  await officer.open(draft)
  await officer.press('この案の決定を求める')
  officer.mustSay('あなたはこの案を書いたため、決定できません。')

  return draft
}

const texts = async (visitor: Visitor, paths: string[]) => {
  const pages: Record<string, string> = {}
  for (const path of paths) pages[path] = (await visitor.open(path)).html
  return pages
}

const ofTerms = (json: string) => JSON.parse(json).terms

test.group('Next year’s terms are adopted', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[N20] [F33] [N22] one officer writes, another adopts; from then on every surface says the new thing and none the old', async ({ assert }) => {
    await givenSubmittedClaim()
    const author = await atDesk('programmes', 'officer')
    const draft = await write(author)
    const second = await atDesk('programmes', 'officer')
    await second.open(draft)
    await second.press('この案を決定する', { current_password: PASSWORD })
    second.mustSay('決定しました。')

    const anyone = new Visitor()
    const api = async () => ofTerms((await anyone.open('/api/v1/programmes/recruitment-cost')).html)
    const company = await givenCompany()
    const applicant = await asMemberOf(company)
    const offers = async () => (await applicant.open(`/companies/${company.id}/claims/new`)).says.includes('港区中小企業人材確保支援事業補助金')

    freezeClock(OPENING - 1)
    assert.isFalse((await api()).window.isOpen)
    assert.isFalse(await offers())
    freezeClock(OPENING)
    assert.isTrue((await api()).window.isOpen)
    assert.isTrue(await offers())
    freezeClock(CLOSING)
    assert.isTrue(await offers())
    freezeClock(CLOSING + 1)
    assert.isFalse(await offers())

    freezeClock(Date.parse('2027-06-01T03:00:00Z'))
    const { window, tiers, reportDue } = await api()
    assert.deepEqual([window, tiers[0].rate, reportDue], [{ from: '2027-05-10', to: '2027-12-24', isOpen: true }, '1/2', '2028-03-08'])
    const claim = await givenGrantedClaim({ company })
    const home = `/companies/${company.id}/claims`
    await applicant.open(`${home}/new?programme=recruitment-cost`)
    await applicant.press('申請書を作りはじめる')
    const form = applicant.path
    const pages = {
      ...(await texts(anyone, ['/', '/estimate', '/estimate/recruitment-cost', '/plan', '/en/estimate/recruitment-cost', '/api/v1/programmes', '/api/v1/programmes/recruitment-cost'])),
      ...(await texts(applicant, [`${home}/new`, form, `${home}/${claim.claim.id}`])),
    }
    for (const path of ['/estimate', '/estimate/recruitment-cost']) for (const word of NEW_DAYS) assert.include(pages[path], word, path)
    assert.include(pages['/en/estimate/recruitment-cost'], '10 May 2027')
    assert.include(pages['/'], NEW_DAYS[1]!)
    assert.include(pages['/plan'], NEW_DAYS[1]!)
    assert.include(pages[`${home}/new`], NEW_DAYS[1]!)
    assert.include(pages[form], NEW_DAYS[1]!)
    assert.include(pages[`${home}/${claim.claim.id}`], '150,000円')
    assert.include(pages[`${home}/${claim.claim.id}`], '2028年3月8日')

    const papers = JSON.stringify((await Notice.query().where('claimId', claim.claim.id)).map(({ data }) => data))
    const letters = JSON.stringify((await Letter.query().where('userId', claim.applicant.id!)).map(({ data }) => data))
    assert.include(papers, '2028-03-08')
    assert.include(papers, '1/2')
    for (const [path, page] of Object.entries({ ...pages, papers, letters })) for (const word of OLD_DAYS) assert.notInclude(page, word, path)
  })

  test('[N20] the estimate of the API counts by the adopted record, also for a day of the year before', async ({ assert }) => {
    const author = await atDesk('programmes', 'officer')
    await givenSubmittedClaim()
    const draft = await write(author)
    const second = await atDesk('programmes', 'officer')
    await second.open(draft)
    await second.press('この案を決定する', { current_password: PASSWORD })
    const amountOn = async (appliedOn: string) => {
      const body = JSON.stringify({ appliedOn, costs: [{ category: 'jobAdvertising', amount: 300_000, tax: 'excluded' }] })
      const answer = await fetch(`http://${process.env.HOST}:${process.env.PORT}/api/v1/programmes/recruitment-cost/estimates`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      const { amount, unmet } = (await answer.json()) as { amount: number; unmet: { criterion: string }[] }
      return [amount, unmet.some(({ criterion }) => criterion === 'applicationWindow')]
    }

    assert.deepEqual(await amountOn('2026-09-10'), [200_000, false])
    assert.deepEqual(await amountOn('2027-05-09'), [150_000, true])
    assert.deepEqual(await amountOn('2027-05-10'), [150_000, false])
    assert.deepEqual(await amountOn('2027-12-25'), [150_000, true])
  })
})
