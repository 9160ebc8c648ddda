import { createHash } from 'node:crypto'
import mail from '@adonisjs/mail/services/main'
import env from '#start/env'
import type Letter from '#models/letter'
import type { WrittenLetter } from '#services/letters/write_letter'
import { isDemo } from '#values/demo'

/** In the demonstration without a mail server a letter is only shown to the administrator. */
export const isShownInsteadOfSent = () => isDemo() && !env.get('SMTP_HOST')

/** Hands one letter to the mail server. The same letter always carries the same Message-ID. */
export async function sendLetter({ key, to }: Pick<Letter, 'key' | 'to'>, { subject, text, html }: WrittenLetter) {
  if (isShownInsteadOfSent()) return

  await mail.send((message) => {
    message.to(to).subject(subject).text(text).html(html).messageId(messageIdOf(key))
    message.header('Auto-Submitted', 'auto-generated')
  })
}

const messageIdOf = (key: string) =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${env.get('MAIL_FROM_ADDRESS', 'jinzai@minato.example').split('@')[1]}>`
