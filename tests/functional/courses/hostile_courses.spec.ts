import limiter from '@adonisjs/limiter/services/main'
import router from '@adonisjs/core/services/router'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient, ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import Meeting from '#models/meeting'
import type NominationBatch from '#models/nomination_batch'
import type User from '#models/user'
import { tryNominations } from '#actions/training/try_nominations'
import engineerCourse from '#database/rulebooks/courses/engineer_course'
import jobFair from '#database/rulebooks/courses/job_fair'
import { isOfCourses } from '#tests/support/area_of_courses'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { givenAwaitedConsent } from '#tests/support/guardians'
import { givenLottery } from '#tests/support/lotteries'
import { givenMember, givenStaff } from '#tests/support/people'
import { companyActor } from '#tests/support/training'

// prettier-ignore
const NAMES = ('name nameKana email bornOn livesInWard studiesInWard employer payer contactEmail privateEmail photoAllowed shared colleagues guardian answers body reason ' +
  'people more file seats act certificate enrolment meeting rows named log code scans corporateNumber companyName locale to _do _once version from sequence seen ' +
  'meetings limits instructorId courseKindId courseId course copy field level language mode title titleEn titleKana summary summaryEn aim audience netMinutes fullFee fee completion ' +
  'prerequisites isSample applyFrom applyUntil companyCap capReleasedAt place onlineUrl paidOn method refundedOn number result value source on points kind format subject answer password').split(' ')
const all = (value: unknown) => Object.fromEntries(NAMES.map((name) => [name, value]))

const BODIES: Record<string, object> = {
  'nothing': {},
  'lists': all(['1', ['2'], {}]),
  'objects': all({ a: { b: { c: 1 } }, length: 1e9 }),
  'numbers beyond all bounds': all('99999999999999999999999'),
  'numbers of rows that do not exist': all(2_000_000_000),
  'control characters': all('\u0000\u0007\u202e<script>alert(1)</script>\' OR 1=1 -- ${7*7}{{7*7}}\ud83d'),
  'very long words': all('あ'.repeat(5_000)),
  'values of no type': all(null),
  'days that do not exist': all('2026-02-31T25:61'),
}
const QUESTIONS = [
  BODIES['lists']!,
  BODIES['objects']!,
  { ...BODIES['control characters'], q: '%_\\', before: '-1', after: '2026-13-99T00:00:00.000_1', queue: 'x', application: 'x', meeting: '-1', cursor: 'WzEsMiwzXQ', month: '9999-99', limit: '0' },
  { ...BODIES['numbers beyond all bounds'], q: 'x'.repeat(5_000), before: '1e308', after: '-_9999999999', cursor: Buffer.from('["x",{},1e99]').toString('base64url') },
]
const IDS = ['-1', '1e9', '99999999999999999999', '%00', "1'%20OR%201=1", '%F0%9F%98%80']

interface Route {
  pattern: string
  method: string
}

const routes = (): Route[] =>
  Object.values(router.toJSON())
    .flat()
    .map(({ pattern, methods }) => ({ pattern, method: methods[0]! }))
    .filter(({ pattern }) => isOfCourses(pattern))

/** People who may open the addresses, and what stands behind each id. */
async function givenCourses() {
  const { user, company } = await givenEmployee()
  const member = await givenMember(company)
  const clerk = await givenStaff('courses', 'clerk')
  const session = await givenSession({ meetings: [3, 3], limits: [{}] })
  const own = await applyForSeat(session.id, {}, { id: user.id, as: 'participant' })
  const fair = await givenSession({ kind: { ...jobFair, code: 'fair-hostile', questions: [] }, inDays: 60 })
  const booth = await applyForSeat(fair.id, { party: 'company', companyId: company.id }, companyActor(member, company))
  const open = await givenSession({ kind: { questions: engineerCourse.questions }, inDays: 70 })
  const batch: NominationBatch = await tryNominations({ sessionId: session.id, rows: [{ line: 1, name: '社員', email: 'hostile@company.test' }], sha256: '0'.repeat(64) }, companyActor(member, company))
  const lottery = await givenLottery({ people: 1, inDays: 90 })
  const screened = await givenSession({ kind: { ...engineerCourse, code: 'engineers-hostile', questions: [] }, inDays: 100 })
  const consent = await givenAwaitedConsent()
  const meeting = await Meeting.findByOrFail('courseSessionId', session.id)

  const idOf = ({ pattern }: Route, parameter: string) => {
    const isLottery = pattern.includes('lottery')
    const ids: Record<string, unknown> = {
      company_id: company.id,
      session_id: pattern.startsWith('/my') ? open.id : pattern.includes('booths') ? fair.id : isLottery ? lottery.session.id : pattern.includes('screening') ? screened.id : session.id,
      enrolment_id: pattern.includes('booths') ? booth.id : own.id,
      batch_id: batch.id,
      course_id: session.courseId,
      token: consent.path.split('/').at(-1),
      meeting_id: meeting.id,
      number: 1,
    }
    return ids[parameter] ?? 1
  }
  const personOf = ({ pattern }: Route): User => (pattern.startsWith('/office') ? clerk : pattern.startsWith('/companies') ? member : user)

  return { idOf, personOf }
}

const ask = (client: ApiClient, { method }: Route, path: string, user: User): ApiRequest =>
  ({ GET: () => client.get(path), POST: () => client.post(path), PUT: () => client.put(path), PATCH: () => client.patch(path), DELETE: () => client.delete(path) })
    [method as 'GET']()
    .loginAs(user)
    .withCsrfToken()
    .redirects(0)

test.group('Hostile input to the courses', (group) => {
  let courses: Awaited<ReturnType<typeof givenCourses>>
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => {
    courses = await givenCourses()
  })

  const pathOf = (route: Route, hostile?: string) => route.pattern.replace(/:(\w+)/g, (_, parameter) => hostile ?? String(courses.idOf(route, parameter)))

  test('every address that writes refuses {$self} without breaking')
    .with(Object.keys(BODIES))
    .run(async ({ client, assert }, what) => {
      const broken = []
      for (const route of routes().filter(({ method }) => method !== 'GET')) {
        for (const type of ['form', 'json'] as const) {
          const request = ask(client, route, pathOf(route), courses.personOf(route))
          const answer = await (type === 'json' ? request.accept('json').json(BODIES[what]!) : request.form(BODIES[what]!))
          if (answer.status() >= 500) broken.push(`${route.method} ${route.pattern} as ${type}: ${answer.status()} ${answer.text().slice(0, 200)}`)
        }
      }
      assert.deepEqual(broken, [])
    })
    .timeout(120_000)

  test('every address takes an id that cannot be for one that does not exist', async ({ client, assert }) => {
    const broken = []
    for (const route of routes().filter(({ pattern }) => pattern.includes(':'))) {
      for (const id of IDS) {
        const answer = await ask(client, route, pathOf(route, id), courses.personOf(route))
        if (answer.status() >= 500) broken.push(`${route.method} ${route.pattern} with ${id}: ${answer.status()}`)
      }
    }
    assert.deepEqual(broken, [])
  }).timeout(120_000)

  test('every page reads a hostile question without breaking', async ({ client, assert }) => {
    const broken = []
    for (const route of routes().filter(({ method }) => method === 'GET')) {
      for (const question of QUESTIONS) {
        const answer = await ask(client, route, pathOf(route), courses.personOf(route)).qs(question)
        if (answer.status() >= 500) broken.push(`${route.pattern}?${JSON.stringify(question).slice(0, 60)}: ${answer.status()}`)
      }
    }
    assert.deepEqual(broken, [])
  }).timeout(120_000)
})
