import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'

/** One letter to each administrator and member of a company; `happening` makes the key. */
export async function postToCompany(
  trx: TransactionClientContract,
  companyId: number,
  happening: string,
  template: string,
  data: Record<string, string | number | null>
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
    await postLetter(trx, { key: `${happening}:${person.id}`, to: person.email, userId: person.id, locale: person.locale, template, data })
  }
}
