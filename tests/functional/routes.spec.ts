import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'

/** What anyone may open without an account. Everything else asks who is there. */
const open = [
  'home',
  'statements.accessibility',
  'statements.privacy',
  'estimate.index',
  'estimate.show',
  'api.programmes.index',
  'api.programmes.show',
  'api.estimates.store',
  'courses.index',
  'courses.show',
  'courses.calendar',
  'calendar',
  'open_data',
  'open_data.csv',
  'api',
  'api.document',
  'open_data.json',
  'api.courses.index',
  'api.courses.show',
  'api.courses.sessions',
  'lotteries.show',
  'lotteries.json',
  'lotteries.csv',
  'lotteries.script',
  'register.index',
  'register.feed',
  'register.show',
  'register.card',
  'register.photo',
  'api.certified_companies',
  'open_data.giving',
  'plan.index',
  'plan.show',
  'api.plan',
  'indicators.index',
  'indicators.chart',
  'indicators.show',
  'api.indicators',
  'anchors.index',
  'anchors.show',
  'schemes.index',
  'schemes.show',
  'verify',
  'verify.show',
  'badges.keys',
  'badges.issuer',
  'badges.key',
  'badges.revocations',
  'badges.achievement',
  'health.live',
  'health.ready',
  'sign_in',
  'sign_in.store',
  'sign_up',
  'sign_up.store',
  'confirmation',
  'confirmation.resend',
  'confirmation.store',
  'password_reset',
  'password_reset.store',
  'password_reset.edit',
  'password_reset.update',
  'invitation',
  'invitation.register',
  'nomination',
  'nomination.register',
  'guardian',
  'guardian.store',
  'guardian.refuse',
  'voice.create',
  'voice.ask',
  'voice.store',
  'voice.withdrawal',
  'voice.withdrawal.store',
]

/** Whoever holds an approving post, or one that exports, at whichever desk: the controller asks for the post. */
const atEveryDesk = [
  'office.deputies.index',
  'office.deputies.store',
  'office.deputies.destroy',
  'office.exports.index',
  'office.exports.store',
  'office.exports.show',
  'office.exports.download',
]

interface Door {
  name: string
  pattern: string
  method: string
  passes: string[]
}

/** Every route with the names of the middleware it passes through. */
const doors = (): Door[] =>
  Object.values(router.toJSON())
    .flat()
    .map(({ name, pattern, methods: [method], middleware }) => ({
      name: name ?? pattern,
      pattern,
      method,
      passes: [...middleware.all()].map((layer) => ('name' in layer ? String(layer.name) : '')),
    }))

const isOpen = ({ name }: Door) => open.includes(name)
const isRead = ({ method }: Door) => method === 'GET'
const without = (list: Door[], name: string) =>
  list.filter(({ passes }) => !passes.includes(name)).map(({ method, pattern }) => `${method} ${pattern}`)
const address = ({ pattern }: Door) => pattern.replace(/:\w+/g, '1')

test.group('Routes', () => {
  test('are public by name, or ask who is there', ({ assert }) => {
    const closed = doors().filter((door) => !isOpen(door))
    const names = doors().map(({ name }) => name)

    assert.deepEqual(without(closed, 'signedIn'), [])
    assert.deepEqual(
      open.filter((name) => !names.includes(name)),
      [],
      'public by name, but there is no such route'
    )
  })

  test('of a company ask for its member, those of the office for a post at the desk', ({ assert }) => {
    assert.deepEqual(
      without(
        doors().filter(({ pattern }) => pattern.startsWith('/companies/:')),
        'company'
      ),
      []
    )
    assert.deepEqual(
      without(
        doors().filter(({ name, pattern }) => pattern.startsWith('/office/') && !atEveryDesk.includes(name)),
        'desk'
      ),
      []
    )
  })

  test('that are read in public begin no session', ({ assert }) => {
    const beginning = doors().filter((door) => isOpen(door) && isRead(door) && door.passes.includes('session'))

    assert.deepEqual(beginning, [])
  })

  test('that write are guarded against other sites and against a double click', ({ assert }) => {
    const writing = doors().filter((door) => !isRead(door))
    const forms = writing.filter((door) => isOpen(door) && !door.pattern.startsWith('/api/'))
    const acts = writing.filter((door) => !isOpen(door))

    assert.deepEqual(without(forms, 'sameOrigin'), [])
    assert.deepEqual(without(acts, 'shield'), [])
    assert.deepEqual(without(acts, 'once'), [])
  })

  test('that are closed send a stranger to the sign-in', async ({ assert, client }) => {
    for (const door of doors().filter((candidate) => !isOpen(candidate) && isRead(candidate))) {
      const response = await client.get(address(door)).redirects(0)

      assert.equal(response.status(), 302, door.pattern)
      assert.match(response.header('location') ?? '', /^\/sign-in/, door.pattern)
    }
  })
})
