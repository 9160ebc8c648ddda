import env from '#start/env'
import { defineConfig, transports } from '@adonisjs/mail'
import type { InferMailers } from '@adonisjs/mail/types'

const username = env.get('SMTP_USERNAME')

/** A mail server that hangs costs one try, and does not hold up the end of the process. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

const mailConfig = defineConfig({
  default: 'smtp',
  from: {
    address: env.get('MAIL_FROM_ADDRESS', 'jinzai@minato.example'),
    name: env.get('MAIL_FROM_NAME', '港区 人材支援'),
  },
  mailers: {
    smtp: transports.smtp({
      host: env.get('SMTP_HOST', '127.0.0.1'),
      port: env.get('SMTP_PORT', 1025),
      ...PATIENCE,
      ...(username ? { auth: { type: 'login' as const, user: username, pass: env.get('SMTP_PASSWORD', '') } } : {}),
    }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
