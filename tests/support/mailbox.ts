import { SMTPServer } from 'smtp-server'
import PostalMime, { type Email } from 'postal-mime'
import env from '#start/env'

/** A real mail server for the time of a test: it keeps what arrives, and refuses when told to. */
export async function openMailbox() {
  const mails: Email[] = []
  let refusal: { code: number; message: string } | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      if (refusal) return callback(Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
      mails.push(await PostalMime.parse(Buffer.concat(chunks)))
      callback()
    },
  })
  env.set('SMTP_HOST', '127.0.0.1')
  await new Promise<void>((resolve) => server.listen(env.get('SMTP_PORT', 1025), '127.0.0.1', resolve))

  return {
    mails,
    to: (address: string) => mails.filter((mail) => mail.to?.some((one) => one.address === address)),
    refuse: (code: number, message = 'Refused') => (refusal = { code, message }),
    accept: () => (refusal = null),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** A mail server that only takes in: `group.each.setup(() => mailboxForTest())`. */
export async function mailboxForTest() {
  const mailbox = await openMailbox()

  return () => mailbox.close()
}
