import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import { officersAt, type PostAtDesk } from '#queries/office/officers_at'

interface ToPost {
  /** names the happening; each reader's number completes the key */
  happening: string
  template: string
  /** where the button leads */
  path: string
}

/** One letter to each holder of a post of a desk, and to each who stands in for one today. */
export async function postToDesk(trx: TransactionClientContract, at: PostAtDesk, { happening, template, path }: ToPost) {
  for (const officer of await officersAt(trx, at)) {
    await postLetter(trx, {
      key: `${happening}:${officer.id}`,
      to: officer.email,
      userId: officer.id,
      locale: officer.locale,
      template,
      data: { path },
    })
  }
}
