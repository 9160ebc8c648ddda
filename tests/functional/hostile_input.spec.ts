import testUtils from '@adonisjs/core/services/test_utils'
import router from '@adonisjs/core/services/router'
import limiter from '@adonisjs/limiter/services/main'
import type { ApiClient, ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import { buildRun } from '#actions/payments/build_run'
import User from '#models/user'
import { isOfCourses } from '#tests/support/area_of_courses'
import { givenOpenedClaim } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { givenProposedClaim, givenTakenClaim } from '#tests/support/office'
import { givenPaymentRequested, nextValueDay, reauthenticated } from '#tests/support/payments'
import { givenStaff } from '#tests/support/people'
import { givenDraft } from '#tests/support/terms_drafts'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

const LONG = 'あ'.repeat(20_000)
const NAMES = 'terms estimate fields base revisions _seen _do _section _once document line replaces reason to note kind body items amount article dueOn message entries step summary comment name query fiscalYear valueOn claims email password current_password locale corporateNumber industry capital version bankCode branchCode accountType accountNumber holder preview as post desk since until user_id deputy_id budget right'.split(' ')
const all = (value: unknown) => Object.fromEntries(NAMES.map((name) => [name, value]))

const BODIES: Record<string, object> = {
  'nothing': {},
  'lists': all(['1', ['2'], {}]),
  'objects': all({ __proto__: { a: 1 }, constructor: { prototype: 1 }, toString: 'x', a: { b: { c: 1 } } }),
  'numbers beyond all bounds': all('99999999999999999999999'),
  'negative fractions': all('-1.5e308'),
  'control characters': all('\u0000\u0007\u202e<script>alert(1)</script>\' OR 1=1 -- ${7*7}{{7*7}}'),
  'half of a character': all('\ud83d'),
  'very long words': all(LONG),
  'values of no type': all(null),
}
const QUESTIONS = [
  BODIES['lists']!,
  BODIES['objects']!,
  { ...BODIES['control characters'], q: '%_\\', before: '-1', after: '2026-13-99_x', queue: 'x', state: '__proto__', page: '1e9' },
  { ...BODIES['numbers beyond all bounds'], q: 'x'.repeat(5_000), before: '1e308', after: '-_9999999999', year: '1e9' },
]
const IDS = ['0', '-1', '1.5', '1e9', '99999999999999999999', 'abc', '%00', "1'%20OR%201=1", '__proto__', '%F0%9F%98%80']

interface Route {
  name: string
  pattern: string
  method: string
}

const routes = (): Route[] =>
  Object.values(router.toJSON())
    .flat()
    .map(({ name, pattern, methods }) => ({ name: name ?? pattern, pattern, method: methods[0]! }))
    .filter(({ pattern }) => !isOfCourses(pattern)) // tried by their own people in courses/hostile_courses.spec.ts

/** People who may open the addresses, and the ids with which they exist. */
async function givenEverybody() {
  const opened = await givenOpenedClaim()
  const taken = await givenTakenClaim()
  const { proposal } = await givenProposedClaim()
  const accountant = await givenStaff('accounts', 'accountant')
  const { claim } = await givenPaymentRequested()
  const run = await buildRun({ fiscalYear: FiscalYear.containing(today()).year, valueOn: nextValueDay(), claims: [claim.id] }, { id: accountant.id, as: 'accountant' })
  const approves = /^\/office\/(claims\/proposals\/|deputies)/
  const [clerk, chief] = [await User.findOrFail(taken.clerk.id!), await givenStaff('claims', 'section_chief')]
  const [administrator, officer, other] = [await givenStaff('admin', 'administrator'), await givenStaff('programmes', 'officer'), await givenStaff('accounts', 'accountant')]

  const { draft } = await givenDraft({ officer })

  return {
    personOf: ({ pattern }: Route) =>
      approves.test(pattern) ? chief
      : pattern.startsWith('/office/claims') ? clerk
      : pattern.startsWith('/office/accounts') ? other
      : pattern.startsWith('/office/admin') ? administrator
      : pattern.startsWith('/office') ? officer
      : opened.user,
    idOf: (route: Route, parameter: string) =>
      ({
        company_id: opened.company.id,
        claim_id: route.pattern.startsWith('/companies') ? opened.claim.id : taken.claim.id,
        proposal_id: proposal.id,
        run_id: run.id,
        user_id: clerk.id,
        code: 'recruitment-cost',
        draft_id: draft.id,
        section: route.pattern.includes(':draft_id') ? 'money' : 'costs',
      })[parameter] ?? 1,
  }
}

const ask = (client: ApiClient, { method }: Route, path: string, user: User): ApiRequest =>
  ({ GET: () => client.get(path), POST: () => client.post(path), PUT: () => client.put(path), PATCH: () => client.patch(path), DELETE: () => client.delete(path) })
    [method as 'GET']()
    .loginAs(user)
    .withSession(reauthenticated(user))
    .withCsrfToken()
    .redirects(0)

test.group('Hostile input', (group) => {
  let everybody: Awaited<ReturnType<typeof givenEverybody>>
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => {
    everybody = await givenEverybody()
  })

  const pathOf = (route: Route, hostile?: string) => route.pattern.replace(/:(\w+)/g, (_, parameter) => hostile ?? String(everybody.idOf(route, parameter)))

  test('every address that writes refuses {$self} without breaking')
    .with(Object.keys(BODIES))
    .run(async ({ client, assert }, what) => {
      const broken = []
      for (const route of routes().filter(({ method, name }) => method !== 'GET' && name !== 'sign_out')) {
        for (const type of ['form', 'json'] as const) {
          const request = ask(client, route, pathOf(route), everybody.personOf(route))
          const answer = await (type === 'json' ? request.accept('json').json(BODIES[what]!) : request.form(BODIES[what]!))
          if (answer.status() >= 500) broken.push(`${route.method} ${route.pattern} as ${type}: ${answer.status()}`)
        }
      }
      assert.deepEqual(broken, [])
    })
    .timeout(300_000)

  test('every address takes an id that cannot be for one that does not exist', async ({ client, assert }) => {
    const broken = []
    for (const route of routes().filter(({ pattern }) => pattern.includes(':'))) {
      for (const id of IDS) {
        const answer = await ask(client, route, pathOf(route, id), everybody.personOf(route))
        if (answer.status() >= 500) broken.push(`${route.method} ${route.pattern} with ${id}: ${answer.status()}`)
      }
    }
    assert.deepEqual(broken, [])
  }).timeout(300_000)

  test('every page reads a hostile question without breaking', async ({ client, assert }) => {
    const broken = []
    for (const route of routes().filter(({ method, pattern }) => method === 'GET' && !pattern.startsWith('/health'))) {
      for (const question of QUESTIONS) {
        const answer = await ask(client, route, pathOf(route), everybody.personOf(route)).qs(question)
        if (answer.status() >= 500) broken.push(`${route.pattern}?${JSON.stringify(question).slice(0, 60)}: ${answer.status()}`)
      }
    }
    assert.deepEqual(broken, [])
  }).timeout(300_000)
})
