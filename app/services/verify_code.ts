import { randomBytes } from 'node:crypto'
import { spokenCode } from '#values/spoken_code'

const BYTES_NOBODY_GUESSES = 16

/** What stands behind the QR code of a paper. */
export const newVerifyCode = () => spokenCode(randomBytes(BYTES_NOBODY_GUESSES))
