import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import { conflictedAmong } from '#queries/certifications/conflicted_cases'
import { reviewersAtWork } from '#queries/certifications/own_reviews'
import { officersAt, type PostAtDesk } from '#queries/office/officers_at'

interface ToPost {
  /** names the happening; each reader's number completes the key */
  happening: string
  template: string
  /** where the button leads */
  path: string
  /** the case it tells of: nobody hears of it for whom it does not exist, or who reviews it */
  certificationId?: number
}

/** One letter to each holder of a post of a desk, and to each who stands in for one today. */
export async function postToDesk(trx: TransactionClientContract, at: PostAtDesk, { happening, template, path, certificationId }: ToPost) {
  const officers = await officersAt(trx, at)
  const ids = officers.map(({ id }) => id)
  const outside = certificationId ? await outsideOf(certificationId, ids, trx) : new Set()

  for (const officer of officers.filter(({ id }) => !outside.has(id))) {
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

const outsideOf = async (certificationId: number, ids: number[], trx: TransactionClientContract) =>
  new Set([...(await conflictedAmong(ids, certificationId, trx)), ...(await reviewersAtWork(certificationId, trx))])
