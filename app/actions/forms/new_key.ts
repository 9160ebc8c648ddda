import { randomInt } from 'node:crypto'
import { now } from '#values/clock'

const LETTERS = 36 ** 4

/** Names an entry of a list in a draft. Later keys sort after earlier ones; `index` orders those made together. */
export const newKey = (index = 0) =>
  `k${now().toMillis().toString(36).padStart(9, '0')}${index.toString(36).padStart(2, '0')}${randomInt(LETTERS).toString(36).padStart(4, '0')}`
