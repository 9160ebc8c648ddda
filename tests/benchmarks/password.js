/** One password for everybody of the bench, hashed as the portal hashes. */
import { scryptSync } from 'node:crypto'

export const PASSWORD = 'only-for-the-bench'

export function passwordHash() {
  const salt = Buffer.from('salt-of-the-bench')
  const [n, r, p] = [16_384, 8, 1]
  const plain = (bytes) => bytes.toString('base64').replace(/=+$/, '')

  return `$scrypt$n=${n},r=${r},p=${p}$${plain(salt)}$${plain(scryptSync(PASSWORD, salt, 64, { N: n, r, p, maxmem: 64 << 20 }))}`
}
