import router from '@adonisjs/core/services/router'
import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import type { ApiClient, ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import type User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { reauthenticated } from '#tests/support/payments'

export interface Route {
  pattern: string
  method: string
}

/** People who may open the addresses of an area, and the ids with which what they open exists. */
export interface Area {
  personOf: (route: Route) => User
  idOf: (route: Route, parameter: string) => unknown
}

interface Tried {
  title: string
  /** whether an address belongs to the area */
  isOf: (pattern: string) => boolean
  /** the names of its forms, by spaces */
  names: string
  given: () => Promise<Area>
}

const IDS = ['-1', '1.5', '1e9', '99999999999999999999', 'abc', '%00', "1'%20OR%201=1", '__proto__', '%F0%9F%98%80']
const SCRIPT = "\u0000\u0007\u202e<script>alert(1)</script>' OR 1=1 -- ${7*7}{{7*7}}\ud83d"

const BODIES: Record<string, unknown> = {
  'nothing': undefined,
  'lists': ['1', ['2'], {}],
  'objects': { constructor: { prototype: 1 }, toString: 'x', a: { b: { c: 1 } }, length: 1e9 },
  'numbers beyond all bounds': '99999999999999999999999',
  'numbers of rows that do not exist': 2_000_000_000,
  'negative fractions': '-1.5e308',
  'control characters': SCRIPT,
  'very long words': 'あ'.repeat(4_000),
  'values of no type': null,
  'days that do not exist': '2026-02-31T25:61',
}

/** Three tests: whoever may open an address sends it what no form would send, and gets an answer, never an error of ours. */
export function tryHostile({ title, isOf, names, given }: Tried) {
  const all = (value: unknown): object => (value === undefined ? {} : Object.fromEntries(names.split(/\s+/).map((name) => [name, value])))
  const questions = [
    all(BODIES['lists']),
    all(BODIES['objects']),
    { ...all(SCRIPT), q: '%_\\', before: '-1', after: '2026-13-99T00:00:00.000_1', queue: 'x', state: '__proto__', page: '1e9', cursor: 'WzEsMiwzXQ', month: '9999-99', limit: '0' },
    { ...all(BODIES['numbers beyond all bounds']), q: 'x'.repeat(5_000), before: '1e308', after: '-_9999999999', year: '1e9', cursor: Buffer.from('["x",{},1e99]').toString('base64url') },
  ]

  test.group(title, (group) => {
    let area: Area
    group.each.setup(() => freezeClock())
    group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
    group.each.setup(() => limiter.clear())
    group.each.setup(async () => {
      area = await given()
    })

    const pathOf = (route: Route, hostile?: string) =>
      route.pattern.replace(/:(\w+)/g, (_, parameter) => hostile ?? String(area.idOf(route, parameter)))
    const ask = (client: ApiClient, route: Route, path: string) => asked(client, route, path, area.personOf(route))

    test('every address that writes refuses {$self} without breaking')
      .with(Object.keys(BODIES))
      .run(async ({ client, assert }, what) => {
        const broken = []
        for (const route of routesOf(isOf).filter(({ method }) => method !== 'GET')) {
          for (const type of ['form', 'json'] as const) {
            const request = ask(client, route, pathOf(route))
            const body = all(BODIES[what])
            const answer = await (type === 'json' ? request.accept('json').json(body) : request.form(body))
            if (answer.status() >= 500) broken.push(`${route.method} ${route.pattern} as ${type}: ${answer.status()} ${answer.text().slice(0, 200)}`)
          }
        }
        assert.deepEqual(broken, [])
      })
      .timeout(300_000)

    test('every address takes an id that cannot be for one that does not exist', async ({ client, assert }) => {
      const broken = []
      for (const route of routesOf(isOf).filter(({ pattern }) => pattern.includes(':'))) {
        for (const id of IDS) {
          const answer = await ask(client, route, pathOf(route, id))
          if (answer.status() >= 500) broken.push(`${route.method} ${route.pattern} with ${id}: ${answer.status()}`)
        }
      }
      assert.deepEqual(broken, [])
    }).timeout(300_000)

    test('every page reads a hostile question without breaking', async ({ client, assert }) => {
      const broken = []
      for (const route of routesOf(isOf).filter(({ method }) => method === 'GET')) {
        for (const question of questions) {
          const answer = await ask(client, route, pathOf(route)).qs(question)
          if (answer.status() >= 500) broken.push(`${route.pattern}?${JSON.stringify(question).slice(0, 60)}: ${answer.status()}`)
        }
      }
      assert.deepEqual(broken, [])
    }).timeout(300_000)
  })
}

const routesOf = (isOf: (pattern: string) => boolean): Route[] =>
  Object.values(router.toJSON())
    .flat()
    .map(({ pattern, methods }) => ({ pattern, method: methods[0]! }))
    .filter(({ pattern }) => isOf(pattern) && pattern !== '/sign-out' && !pattern.startsWith('/health'))

const asked = (client: ApiClient, { method }: Route, path: string, user: User): ApiRequest =>
  ({ GET: () => client.get(path), POST: () => client.post(path), PUT: () => client.put(path), PATCH: () => client.patch(path), DELETE: () => client.delete(path) })
    [method as 'GET']()
    .loginAs(user)
    .withSession(reauthenticated(user))
    .withCsrfToken()
    .redirects(0)
