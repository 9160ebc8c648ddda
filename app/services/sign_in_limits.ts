import { createHash } from 'node:crypto'
import limiter from '@adonisjs/limiter/services/main'

const byAddress = () => limiter.use({ requests: 50, duration: '15 mins' })
const byEmail = () => limiter.use({ requests: 10, duration: '15 mins' })

/**
 * Counts an attempt to give a password, by where it comes from and by whom it names; too many are refused (429).
 * Call the answer when the password was right: only failures remain counted.
 */
export async function countAttempt(address: string, email: string) {
  const places = [
    { limit: byAddress(), key: `password:address:${address}` },
    { limit: byEmail(), key: `password:email:${shortened(email)}` },
  ] as const

  for (const { limit, key } of places) await limit.consume(key)

  return async () => {
    await places[0].limit.decrement(places[0].key)
    await places[1].limit.delete(places[1].key)
  }
}

/** Letters that anyone may ask for: a few an hour for each address written to, more for each place asking. */
export async function countLetterRequest(address: string, email: string) {
  await limiter.use({ requests: 30, duration: '1 hour' }).consume(`letter:address:${address}`)
  await limiter.use({ requests: 5, duration: '1 hour' }).consume(`letter:email:${shortened(email)}`)
}

/** An address may be longer than a key; and nobody needs to read there who tried. */
const shortened = (email: string) => createHash('sha256').update(email).digest('base64url')
