import type { Hash } from '@adonisjs/core/hash'
import hash from '@adonisjs/core/services/hash'
import { semaphore } from '#values/semaphore'

/** Two at once, so that a rush of sign-ins leaves threads for pages and files. */
const inTurn = semaphore(2)

/** The password hash (scrypt), a few at a time. */
export const passwordHash = {
  make: (password: string) => inTurn(() => hash.use('scrypt').make(password)),
  verify: (hashed: string, password: string) => inTurn(() => hash.use('scrypt').verify(hashed, password)),
} as Pick<Hash, 'make' | 'verify'> as Hash
