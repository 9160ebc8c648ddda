/** People of the bench, signed in at the portal by its own form, and at the yardstick by a row of its own. */
import { createHmac, randomUUID } from 'node:crypto'
import { PASSWORD } from './password.js'

/** The first person is a clerk of the claims desk; participants follow. */
export const CLERK = 1

const cookieOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

export async function signIn(port, id) {
  const answer = await fetch(`http://127.0.0.1:${port}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: `person${id}@bench.invalid`, password: PASSWORD }),
  })
  if (answer.status !== 302) throw new Error(`Signing in answered ${answer.status}`)

  return cookieOf(answer)
}

/** A participant with the token that the application form gives. */
export async function participant(port, id, sessionId) {
  const cookie = await signIn(port, id)
  const page = await fetch(`http://127.0.0.1:${port}/my/sessions/${sessionId}/application`, { headers: { cookie } })
  const token = /name=['"]_csrf['"] value=['"]([^'"]+)/.exec(await page.text())?.[1]
  if (!token) throw new Error(`The application form answered ${page.status} and has no token`)

  return { id, cookie, token }
}

export const application = ({ token }) => new URLSearchParams({ _csrf: token, _once: randomUUID() }).toString()

/** The yardstick's sessions: a random id, signed, and the token of its forms. */
export async function limitSessions(db, secret, ids) {
  await db.rows('CREATE TABLE IF NOT EXISTS limit_sessions (id CHAR(36) PRIMARY KEY, user_id INT UNSIGNED NOT NULL, token CHAR(36) NOT NULL)')
  const people = ids.map((id) => ({ id, session: randomUUID(), token: randomUUID() }))
  await db.insert('limit_sessions', ['id', 'user_id', 'token'], people.map(({ id, session, token }) => [session, id, token]))

  return people.map(({ id, session, token }) => ({ id, token, cookie: `s=${session}.${createHmac('sha256', secret).update(session).digest('base64url')}` }))
}

/** So many at a time: each password costs its hash. */
export async function inTurn(items, work, atOnce = 4) {
  const results = []
  const queue = [...items.entries()]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1])
    })
  )
  return results
}
