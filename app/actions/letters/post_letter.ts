import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { sealed } from '#models/secret'
import { enqueue } from '#services/queue'
import { now } from '#values/clock'

export interface NewLetter {
  /** names the happening and the recipient; the same key is written once */
  key: string
  to: string
  userId?: number | null
  /** `<template>.subject` and `<template>.body` in `letters.json` */
  template: string
  locale?: string
  /** what the words fill in; `path` is where the button leads; no personal data */
  data: Record<string, string | number | null>
}

/** Puts a letter into the outbox, in the transaction of what it tells of. The worker delivers it. */
export async function postLetter(trx: TransactionClientContract, letter: NewLetter) {
  const at = storedInstant(now())
  await trx
    .knexQuery()
    .from('letters')
    .insert({
      key: letter.key,
      to: letter.to,
      user_id: letter.userId ?? null,
      template: letter.template,
      locale: letter.locale ?? 'ja',
      data: sealed(letter.data),
      state: 'pending',
      attempts: 0,
      queued_at: at,
      next_attempt_at: at,
    })
    .onConflict('key')
    .ignore()
  await enqueue(trx, 'deliver_letter', { key: letter.key })
}
