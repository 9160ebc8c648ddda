/** A signed cookie, and one prepared query for the session and its person. */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

const SQL = `SELECT s.user_id, s.token, u.name FROM limit_sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ? AND u.deactivated_at IS NULL`

export function signedInBy(pool, secret) {
  const key = createSecretKey(Buffer.from(secret))

  return async ({ headers }) => {
    const [id, signature] = (headers.cookie ?? '').slice(2).split('.')
    if (!signature) return null
    const [given, right] = [Buffer.from(signature, 'base64url'), createHmac('sha256', key).update(id).digest()]
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null

    return (await pool.execute(SQL, [id]))[0][0] ?? null
  }
}
