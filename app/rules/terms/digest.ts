import { createHash } from 'node:crypto'

/** SHA-256 of what a draft says. */
export const digestOf = (definition: unknown): string => createHash('sha256').update(JSON.stringify(definition)).digest('hex')
