/** A secret that travels by mail; the database keeps its hash alone. */
import { createHash, randomBytes } from 'node:crypto'

export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex')

export function newToken() {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOfToken(token) }
}
