import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import { conflictedAmong } from '#queries/certifications/conflicted_cases'
import { reviewersAtWork } from '#queries/certifications/own_reviews'
import { officersAt } from '#queries/office/officers_at'

interface Told {
  certificationId: number
  happening: string
  template: string
}

/** A letter to each clerk of the desk for whom the case exists, and who does not review it; it leads to its reviewers. */
export async function tellCaseClerks(trx: TransactionClientContract, { certificationId, happening, template }: Told) {
  const clerks = await officersAt(trx, { desk: 'certifications', post: 'clerk' })
  const ids = clerks.map(({ id }) => id)
  const tied = await conflictedAmong(ids, certificationId, trx)
  const reviewing = await reviewersAtWork(certificationId, trx)

  for (const { id, email, locale } of clerks.filter((clerk) => !tied.has(clerk.id) && !reviewing.has(clerk.id))) {
    const data = { path: `/office/certifications/${certificationId}/reviewers` }
    await postLetter(trx, { key: `${happening}:${id}`, to: email, userId: id, locale, template, data })
  }
}
