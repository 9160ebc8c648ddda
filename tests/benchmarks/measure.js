/** The rows that are measured so far, in turn: each contestant has its round before the next round begins. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../../scripts/steps.js'
import { crowd } from './crowd.js'
import { framesOf, LISTS, cut, plain } from './frames.js'
import { load, request } from './load.js'
import { CLERK, application, inTurn, limitSessions, participant, signIn } from './people.js'
import { compared } from './report.js'
import { contestedSessions, roomySessions } from './seed.js'
import { freePort, serve } from './servers.js'
import { CROWD, SIGNED_IN } from './sizes.js'

const QUEUE = '/office/claims?queue=all'

export async function measure({ db, size, environment, undoing }) {
  say('Starting the portal and the yardstick …')
  const portal = await serve('portal', 'build/bin/server.js', environment, '/health/ready')
  undoing.push(() => portal.stop())
  const clerk = await signIn(portal.port, CLERK)
  const read = async (server, path, cookie) => (await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: cookie ? { cookie } : {} })).text()
  const pages = { home: await read(portal, '/'), courses: await read(portal, '/courses'), queue: await read(portal, QUEUE, clerk) }
  const secret = randomBytes(32).toString('base64')
  const [limitClerk, ...limitPeople] = await limitSessions(db, secret, [CLERK, ...crowdIds(SIGNED_IN + CROWD.people)])
  const frames = join(environment.STORAGE_PATH, 'frames.json')
  writeFileSync(frames, JSON.stringify(await framesOf(pages, db)))
  const limit = await serve('limit', 'tests/benchmarks/limit/server.js', { ...environment, PORT: String(await freePort()), LIMIT_SECRET: secret, LIMIT_FRAMES: frames }, '/health')
  undoing.push(() => limit.stop())

  const cookies = { portal: clerk, limit: limitClerk.cookie }
  for (const [path, list, count] of [['/courses', 'courses', 20], [QUEUE, 'queue', 50]])
    sameRows(path, [LISTS[list][2], count], ...(await Promise.all([portal, limit].map(async (server) => cut(await read(server, path, cookies[server.name]), LISTS[list]).rows))))

  const get = (path, isSignedIn) => async (server, seconds) => {
    const bytes = request(server.port, 'GET', path, isSignedIn ? { cookie: cookies[server.name] } : {})
    return load({ port: server.port, seconds, next: () => bytes, expect: 200 })
  }
  const servers = [portal, limit]
  const rows = []
  rows.push(await inRounds({ row: 1, name: 'public catalogue page, uncached', reach: 0.45 }, servers, size, get('/courses')))
  rows.push(await inRounds({ row: 2, name: 'public page without session, of the cached Buffer', reach: 0.5 }, servers, size, get('/')))
  rows.push(await inRounds({ row: 3, name: 'office queue, signed in, 50 rows', reach: 0.33 }, servers, size, get(QUEUE, true)))

  say(`Signing ${SIGNED_IN + CROWD.people} people in …`)
  const [form] = roomySessions(size)
  const people = await inTurn(crowdIds(SIGNED_IN + CROWD.people), (id) => participant(portal.port, id, form))
  const crowds = { portal: people, limit: limitPeople }
  const sendOf = { portal: portalApplication, limit: limitApplication }
  const enrolled = await inRounds({ row: 5, name: 'enrolment with session and CSRF', reach: 0.3 }, servers, { ...size, warmUp: 0 }, enrolling(crowds, sendOf, roomySessions(size)))
  rows.push(await seatsAreRight(db, enrolled, roomySessions(size)))
  rows.push(await crowd({ db, servers, rounds: size.rounds, crowds, sendOf, sessions: contestedSessions(size) }))

  return rows
}

const crowdIds = (count) => Array.from({ length: count }, (_, index) => CLERK + 1 + index)
const portalApplication = (port, person, session) => request(port, 'POST', `/my/sessions/${session}/application`, { cookie: person.cookie, body: application(person) })
const limitApplication = (port, person, session) => request(port, 'POST', '/enrolments', { cookie: person.cookie, body: new URLSearchParams({ token: person.token, session }).toString() })

/** Nobody applies twice for one session; the contestants have people of their own: odd sessions for the portal, even ones for the yardstick. */
function enrolling(crowds, sendOf, sessions) {
  const pairs = Object.fromEntries(
    ['portal', 'limit'].map((name, parity) => [name, pairsOf(crowds[name].slice(0, SIGNED_IN), sessions.filter((id) => id % 2 === parity))])
  )
  return (server, seconds) => {
    const next = () => {
      const { value, done } = pairs[server.name].next()
      return done ? null : sendOf[server.name](server.port, ...value)
    }
    return load({ port: server.port, seconds, next, expect: 302 })
  }
}

function* pairsOf(people, sessions) {
  for (const session of sessions) for (const person of people) yield [person, session]
}

/** A refusal leads somewhere too: only what the database holds was an enrolment. */
async function seatsAreRight(db, row, sessions) {
  const [{ taken }] = await db.rows('SELECT SUM(taken) AS taken FROM course_sessions WHERE id IN (?)', [sessions])
  const [{ held }] = await db.rows('SELECT COUNT(*) AS held FROM enrolments WHERE holds_seat = 1 AND course_session_id IN (?)', [sessions])
  const answered = row.rounds.reduce((total, { portal, limit }) => total + portal.count + limit.count, 0)
  if (Number(taken) === held && held === answered) return row

  return { ...row, isReached: false, faults: [...row.faults, `answered ${answered}, taken ${taken}, held ${held}`] }
}

async function inRounds(row, servers, size, once) {
  say(`${row.row}: ${row.name} …`)
  if (size.warmUp) for (const server of servers) await once(server, size.warmUp)
  const rounds = []
  for (let round = 0; round < size.rounds; round++) {
    const results = {}
    for (const server of servers) results[server.name] = await once(server, size.seconds)
    rounds.push(results)
  }
  return compared(row, rounds)
}

/** Nothing is compared that does not show the same rows. */
function sameRows(path, [rowStart, count], portal, limit) {
  const [a, b] = [plain(portal), plain(limit)]
  const shown = a.split(rowStart).length - 1
  if (shown !== count) throw new Error(`${path} shows ${shown} rows, not ${count}.`)
  if (a === b) return
  const at = [...a].findIndex((sign, index) => sign !== b[index])
  throw new Error(`${path}: the yardstick shows other rows.\nportal: …${a.slice(Math.max(0, at - 80), at + 160)}\nlimit:  …${b.slice(Math.max(0, at - 80), at + 160)}`)
}
