import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'

interface Told {
  assignment: { id: number; reviewerId: number }
  /** completes the key */
  what: string
  template: string
  path?: string
}

/** A letter to the reviewer of an assignment. It says nothing of the case, nor of anybody else who reviews it. */
export async function tellReviewer(trx: TransactionClientContract, { assignment, what, template, path }: Told) {
  const { email, locale } = await trx.from('users').where('id', assignment.reviewerId).select('email', 'locale').firstOrFail()
  const data = { path: path ?? `/office/certifications/reviews/${assignment.id}` }

  await postLetter(trx, { key: `review:${assignment.id}:${what}:${assignment.reviewerId}`, to: email, userId: assignment.reviewerId, locale, template, data })
}
