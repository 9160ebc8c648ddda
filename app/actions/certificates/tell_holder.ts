import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import { placeOf } from '#queries/courses/place_of'
import User from '#models/user'

export interface NewsOfResult {
  template: 'certificate_issued' | 'certificate_reissued' | 'certificate_revoked' | 'course_not_completed'
  /** completes the key: the certificate, or the result */
  happening: string
  path: string
}

/** Writes to the participant in person: the company hears of nothing here. Of a protected kind it is only said that there is news. */
export async function tellHolder(trx: TransactionClientContract, enrolmentId: number, { template, happening, path }: NewsOfResult) {
  const { enrolment, definition } = await placeOf(enrolmentId, trx)
  if (enrolment.userId === null) return
  const user = await User.query({ client: trx }).where('id', enrolment.userId).firstOrFail()

  await postLetter(trx, {
    key: `${template}:${happening}`,
    to: enrolment.contactEmail ?? user.email,
    userId: user.id,
    locale: user.locale,
    template: definition.privacy === 'protected' ? 'news' : template,
    data: { path },
  })
}
