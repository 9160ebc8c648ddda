/** Codes that are handed out on paper and words to take an answer back: the database keeps keyed hashes alone. */
import { createHmac, randomBytes } from 'node:crypto'
import env from '#start/env'
import { codeAsTyped, spokenCode } from '#values/spoken_code'

/** Twelve letters, which nobody guesses. */
export const newSpokenSecret = () => spokenCode(randomBytes(8)).slice(0, 12)

export const voiceHash = (kind: 'code' | 'word', typed: string) =>
  createHmac('sha256', env.get('APP_KEY').release())
    .update(`voice:${kind}:${codeAsTyped(typed.slice(0, 100))}`)
    .digest('hex')
