import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import type { Page } from 'playwright'
import { axeComplaints } from '#tests/support/axe'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { PASSWORD } from '#tests/support/people'
import { townOfPages, type Role } from '#tests/support/town_of_pages'

/** What is read by machines, or handed out as a file. */
const NO_PAGES = [
  'api.indicators',
  'office.indicators.csv',
  'health.live',
  'health.ready',
  'api.programmes.index',
  'api.programmes.show',
  'api.courses.index',
  'api.courses.show',
  'api.courses.sessions',
  'courses.calendar',
  'calendar',
  'open_data.csv',
  'api.document',
  'open_data.json',
  'open_data.giving',
  'api.certified_companies',
  'api.plan',
  'register.feed',
  'register.card',
  'register.photo',
  'register.documents.pdf',
  'register.documents.mark_svg',
  'register.documents.mark_png',
  'register.publication.photo',
  'lotteries.json',
  'lotteries.csv',
  'lotteries.script',
  'companies.bank_account.holder',
  'companies.bank_account.search',
  'badges.keys',
  'badges.issuer',
  'badges.key',
  'badges.revocations',
  'badges.achievement',
  'learning.certificates.pdf',
  'learning.certificates.badge',
  'claims.draft',
  'claims.files.show',
  'claims.notices.pdf',
  'office.claims.files.show',
  'office.reviews.draft',
  'office.reviews.files.show',
  'office.courses.rosters.pdf',
  'office.exports.download',
  'office.claims.notices.pdf',
  'office.certifications.files.show',
  'office.certifications.notices.pdf',
  'office.fees.paper.pdf',
  'fees.mine.paper.pdf',
  'fees.company.paper.pdf',
  'payments.files.show',
  'training.nominations.template',
  'panels.pack.pdf',
  'panels.minutes.pdf',
  'anchors.show',
  'schemes.index',
  'certifications.draft',
  'certifications.files.show',
  'certifications.notices.pdf',
  'company_certificates.revocations.file',
  'company_certificates.revocations.notice.pdf',
  'office.certifications.revocations.file',
  'office.certifications.revocations.notice.pdf',
  'office.dashboards.claims.chart',
  'office.dashboards.accounts.chart',
  'office.dashboards.programmes.chart',
  'office.management.chart',
  'office.dashboards.courses.chart',
  'office.dashboards.certifications.chart',
  'indicators.chart',
  'office.reports.plan_pdf',
  'office.reports.programme_pdf',
  'office.reports.council',
]
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
// prettier-ignore
const NAMES = [
  'anyone', 'company', 'person of two companies', 'clerk', 'section chief', 'accountant', 'officer', 'administrator',
  'anyone in the catalogue', 'learner', 'pupil', 'new learner', 'guardian', 'nominated person without an account', 'company in training',
  'clerk of the courses', 'instructor', 'anyone at lotteries', 'clerk of lotteries', 'instructor of a selection',
  'reader of certificates', 'participant with certificates', 'instructor with a list', 'clerk of certificates',
  'clerk of the courses, fees', 'learner who pays', 'company that pays',
  'clerk of repayments', 'accountant of repayments', 'company that pays back',
  'anyone with a code', 'company with a voice before', 'company with a voice too few', 'company with a voice open',
  'company with a voice handed out', 'company with a voice closed',
  'clerk of the panel', 'chair', 'member of the panel', 'approver of a panel',
  'anyone at the plan', 'officer of the plan', 'company asked about hires',
  'anyone at the indicators', 'officer of the indicators', 'auditor of the indicators',
  'anyone at the register', 'certified company', 'company that lost its certificate',
  'reviewer', 'expert', 'clerk of the reviewers',
  'clerk of certifications', 'chief of certifications',
  'anyone about certifications', 'company in certification',
  'company with certificates', 'clerk of revocations', 'section chief of certifications',
  'officer who drafts', 'officer who adopts',
  'reader of the open data', 'clerk with exports', 'company that publishes its grants', 'administrator without exports',
  'anyone who keeps anchors', 'auditor',
  'clerk of courses with a dashboard', 'clerk of certifications with a dashboard',
  'clerk with a dashboard', 'accountant with a dashboard', 'officer with a dashboard',
]
const base = () => `http://localhost:${process.env.PORT}`

const reads = () =>
  Object.values(router.toJSON())
    .flat()
    .filter(({ methods }) => methods.includes('GET'))
    .map(({ name, pattern }) => name ?? pattern)

async function signIn(page: Page, { person }: Role) {
  if (!person) return
  await page.goto(`${base()}/sign-in`)
  await page.locator('[name=email]').fill(person.email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.getByRole('button', { name: 'ログインする' }).first().click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}

/** Everything that is wrong with the page as it stands. */
async function complaintsOf(page: Page, path: string, language: string) {
  const violations = await axeComplaints(page, { colours: language === 'ja' })
  await page.setViewportSize(PHONE)
  const facts = await page.evaluate<{ h1: number; title: string; lang: string; excess: number; path: string; slips: string[] }>(`({
    h1: document.querySelectorAll('h1').length,
    title: document.title,
    lang: document.documentElement.lang,
    excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    path: location.pathname,
    slips: document.body.innerText.match(/translation missing[^\\n]*|\\bundefined\\b|\\bNaN\\b|\\[object/g) ?? [],
  })`)

  return [
    ...violations,
    ...(facts.h1 === 1 ? [] : [`${facts.h1} headings of the first level`]),
    ...(facts.title.trim() ? [] : ['no title']),
    ...(facts.lang === language ? [] : [`lang is “${facts.lang}”`]),
    ...(facts.excess > 0 ? [`${facts.excess} px wider than a phone`] : []),
    ...(facts.path === new URL(path, base()).pathname ? [] : [`led to ${facts.path}`]),
    ...facts.slips,
  ].map((complaint) => `${path}: ${complaint}`)
}

test.group('Every page', (group) => {
  let town: Role[]
  group.setup(async () => {
    const restoreClock = freezeClock()
    const restoreDatabase = await freshDatabase()
    town = await townOfPages()
    return async () => {
      restoreClock()
      await restoreDatabase()
    }
  })

  test('[F117] stands in the list that is walked here, or is no page', ({ assert }) => {
    const walked = town.flatMap(({ pages }) => Object.entries(pages).flatMap(([route, paths]) => (paths.length > 0 ? [route] : [])))

    assert.deepEqual(reads().filter((name) => !walked.includes(name) && !NO_PAGES.includes(name)), [])
    assert.deepEqual([...walked, ...NO_PAGES].filter((name) => name !== 'not found' && !reads().includes(name)), [])
    assert.deepEqual(town.map(({ name }) => name), NAMES)
  })

  for (const name of NAMES) {
    for (const [prefix, language, viewport] of [['', 'ja', DESK], ['/en', 'en', PHONE]] as const) {
      test(`[F117] of the ${name} in ${language}: axe finds nothing, one heading, a title, no sideways scrolling on a phone`, async ({ browser, assert }) => {
        const role = town.find((one) => one.name === name)!
        const page = await (await browser.newContext({ viewport })).newPage()
        await signIn(page, role)
        const paths = Object.values(role.pages).flat()
        const walk = async (lane: Page, half: number) => {
          const complaints = []
          for (const path of paths.filter((_, index) => index % 2 === half)) {
            await lane.setViewportSize(viewport)
            await lane.goto(`${base()}${prefix}${path}`)
            complaints.push(...(await complaintsOf(lane, `${prefix}${path}`, language)))
          }
          return complaints
        }
        const complaints = (await Promise.all([walk(page, 0), walk(await page.context().newPage(), 1)])).flat()
        await page.context().close() // the next person's pages have the memory
        assert.deepEqual(complaints, [])
      })
    }
  }
})
