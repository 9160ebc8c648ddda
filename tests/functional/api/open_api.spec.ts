import testUtils from '@adonisjs/core/services/test_utils'
import router from '@adonisjs/core/services/router'
import limiter from '@adonisjs/limiter/services/main'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { OPERATIONS } from '#services/api/openapi/operations'
import { givenPublished } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { wrongBy } from '#tests/support/json_schema'
import { pagesOfIndicators } from '#tests/support/pages_of_indicators'

type Document = Record<string, any>

const documentIn = async (client: ApiClient, language = 'ja'): Promise<Document> =>
  (await client.get('/api/v1/openapi.json').header('accept-language', language)).body()

/** What is wrong with an answer by what the document says of it. */
function wrongWith(document: Document, path: string, method: string, { status, body }: { status: number; body: unknown }) {
  const promised = document.paths[path][method].responses[status]
  if (!promised) return [`${method} ${path} does not promise ${status}`]
  return wrongBy({ ...promised.content['application/json'].schema, components: document.components }, body)
}

/** As the framework writes them, with `:code` as `{code}`. */
const routesOfApi = () =>
  Object.values(router.toJSON())
    .flat()
    .filter(({ pattern }) => pattern.startsWith('/api/v1'))
    .flatMap(({ pattern, methods }) => methods.filter((method) => method !== 'HEAD').map((method) => `${method.toLowerCase()} ${pattern.replace(/:(\w+)/g, '{$1}')}`))

test.group('The API’s document', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('[F112] names every address of the API, and no other; it is OpenAPI 3.1 whose references lead somewhere', async ({ client, assert }) => {
    const document = await documentIn(client)
    const promised = Object.entries<Document>(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))

    assert.sameMembers(promised, routesOfApi())
    assert.match(document.openapi, /^3\.1\./)
    assert.deepEqual(wrongBy(OPEN_API, document), [])
    const text = JSON.stringify(document)
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) assert.property(document.components.schemas, name!)
    assert.notMatch(text, /\{"ja":/)
    assert.match((await documentIn(client, 'en')).info.title, /^Minato Jinzai/)
    const ids = OPERATIONS.map(({ id }) => id)
    assert.lengthOf(new Set(ids), ids.length)
  })

  test('[F112] is what the API really answers, in both languages', async ({ client, assert }) => {
    const document = await documentIn(client)
    await givenPublished({ fields: ['childcare'], numbers: [{ label: '有給取得率', value: '78%' }] })
    await givenPublished({ items: ['name'] })
    await givenSession({ course: { code: 'AI-77', title: '甲' }, meetings: [3, 2] })
    await pagesOfIndicators()
    const estimate = document.paths['/api/v1/programmes/{code}/estimates'].post.requestBody.content['application/json'].example
    for (const language of ['ja', 'en'])
      for (const { path, method } of OPERATIONS) {
        for (const code of codesFor(path)) {
          const address = path.replace('{code}', code)
          const asked = method === 'post' ? client.post(address).json(estimate) : client.get(address)
          const response = await asked.header('accept-language', language).header('accept', 'application/json')
          assert.equal(response.status(), 200, address)
          assert.deepEqual(wrongWith(document, path, method, { status: 200, body: response.body() }), [], `${method} ${address}`)
        }
      }
    const grouped = (await client.get('/api/v1/indicators?by=field')).body()
    assert.deepEqual(wrongWith(document, '/api/v1/indicators', 'get', { status: 200, body: grouped }), [])
    assert.isNotEmpty(grouped.plan.flatMap(({ values }: { values: { corrected: unknown[] }[] }) => values.flatMap(({ corrected }) => corrected)))
    assert.isAbove((await client.get('/api/v1/courses')).body().data.length, 0)
    assert.lengthOf((await client.get('/api/v1/certified-companies')).body().data, 2)
  })

  test('[F112] its example of an estimate is one, and what it takes for wrong the API refuses', async ({ client, assert }) => {
    const document = await documentIn(client)
    const { schema, example } = document.paths['/api/v1/programmes/{code}/estimates'].post.requestBody.content['application/json']
    const whole = { ...schema, components: document.components }
    assert.deepEqual(wrongBy(whole, example), [])
    for (const wrong of [{}, { costs: [] }, { costs: [{ category: 'referralFee', amount: '1500000' }] }, { ...example, company: { kind: 'club' } }, { ...example, appliedOn: 'today' }]) {
      assert.isNotEmpty(wrongBy(whole, wrong), JSON.stringify(wrong))
      const response = await client.post('/api/v1/programmes/recruitment-cost/estimates').json(wrong)
      assert.equal(response.status(), 422, JSON.stringify(wrong))
      assert.deepEqual(wrongWith(document, '/api/v1/programmes/{code}/estimates', 'post', { status: 422, body: response.body() }), [])
    }
  })

  test('[F112] refusals have the shape that it promises: unknown, wrong, unreadable, too many', async ({ client, assert }) => {
    const document = await documentIn(client)
    for (const { path, method, refusals } of OPERATIONS) {
      const answers: Record<number, () => Promise<any>> = {
        400: () => client.post(path.replace('{code}', 'recruitment-cost')).header('content-type', 'application/json').setup((one: any) => void one.request.send('{"costs":')),
        404: () => (method === 'post' ? client.post(path.replace('{code}', 'nothing')).json({}) : client.get(path.replace('{code}', 'nothing'))),
        422: () => (method === 'post' ? client.post(path.replace('{code}', 'recruitment-cost')).json({}) : client.get(path.replace('{code}', codesFor(path)[0]!)).qs({ limit: 0 })),
      }
      for (const status of refusals.filter((one) => one in answers)) {
        if (status === 404 && !path.includes('{code}')) continue
        const response = await answers[status]!()
        assert.equal(response.status(), status, `${method} ${path}`)
        assert.deepEqual(wrongWith(document, path, method, { status, body: response.body() }), [], `${status} of ${path}`)
      }
    }
    await limiter.use({ requests: 300, duration: '1 minute' }).set('register_register:127.0.0.1', 300, '1 minute')
    const response = await client.get('/api/v1/certified-companies')
    response.assertStatus(429)
    assert.deepEqual(wrongWith(document, '/api/v1/certified-companies', 'get', { status: 429, body: response.body() }), [])
  })

  test('[F112] the page for people tells every address, every parameter and every shape', async ({ client }) => {
    const document = await documentIn(client)
    for (const path of ['/api', '/en/api']) {
      const page = await client.get(path)
      page.assertStatus(200)
      for (const { path: address, parameters = [] } of OPERATIONS) for (const name of [address, ...parameters.map((one) => one.name)]) page.assertTextIncludes(name)
      for (const name of Object.keys(document.components.schemas)) page.assertTextIncludes(`id="schema-${name}"`)
    }
  })
})

const codesFor = (path: string): string[] => {
  if (path.includes('/programmes/{code}')) return path.endsWith('estimates') ? ['recruitment-cost'] : ['recruitment-cost', 'training-fee', 'qualification']
  return path.includes('{code}') ? ['AI-77'] : ['']
}

/** The frame that OpenAPI 3.1 asks for. */
const OPERATION = {
  type: 'object',
  required: ['operationId', 'summary', 'responses'],
  properties: {
    parameters: { type: 'array', items: { type: 'object', required: ['name', 'in', 'schema'], properties: { in: { enum: ['path', 'query'] } } } },
    requestBody: { type: 'object', required: ['content'] },
    responses: { type: 'object', minProperties: 1, patternProperties: { '^[1-5]\\d\\d$': { type: 'object', required: ['description'] } }, additionalProperties: false },
  },
}
const OPEN_API = {
  type: 'object',
  required: ['openapi', 'info', 'paths'],
  properties: {
    info: { type: 'object', required: ['title', 'version'], properties: { license: { type: 'object', required: ['name'] } } },
    servers: { type: 'array', items: { type: 'object', required: ['url'] } },
    paths: { type: 'object', patternProperties: { '^/': { type: 'object', properties: { get: OPERATION, post: OPERATION } } }, additionalProperties: false },
  },
}
