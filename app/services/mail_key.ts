import { createHmac } from 'node:crypto'
import env from '#start/env'
import { plainMail } from '#values/mail_address'

/** Tells whether two sealed mail addresses are the same, without showing either. */
export const mailKey = (email: string): string =>
  createHmac('sha256', env.get('APP_KEY').release())
    .update(`mail:${plainMail(email)}`)
    .digest('hex')
