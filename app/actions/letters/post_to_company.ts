import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'

type Words = Record<string, string | number | null>

/** One letter to each administrator and member of a company; `happening` makes the key. Days are written in the reader's language. */
export async function postToCompany(
  trx: TransactionClientContract,
  companyId: number,
  happening: string,
  template: string,
  data: Words | ((locale: 'ja' | 'en') => Words)
) {
  const people = await trx
    .from('affiliations')
    .join('users', 'users.id', 'affiliations.user_id')
    .where('affiliations.company_id', companyId)
    .whereNull('affiliations.until')
    .whereIn('affiliations.kind', ['administrator', 'member'])
    .whereNull('users.deactivated_at')
    .select('users.id', 'users.email', 'users.locale')

  for (const person of people) {
    const words = typeof data === 'function' ? data(person.locale === 'en' ? 'en' : 'ja') : data
    await postLetter(trx, {
      key: `${happening}:${person.id}`,
      to: person.email,
      userId: person.id,
      locale: person.locale,
      template,
      data: words,
    })
  }
}
