import db from '@adonisjs/lucid/services/db'
import { conflictedCases } from '#queries/certifications/conflicted_cases'
import { folded, searchWords } from '#values/search_text'

export interface RevocableCase {
  certificationId: number
  company: string
  number: string
  scheme: string
  schemeEn: string
}

const MOST = 20

/** Cases with certificates that could be revoked, found by company. Cases this person is tied to do not exist. */
export async function revocableCases(userId: number, q: string): Promise<RevocableCase[]> {
  const words = searchWords(q, folded)
  if (words.length === 0) return []
  const hidden = await conflictedCases(userId)

  return db
    .from('certifications')
    .join('companies', 'companies.id', 'certifications.company_id')
    .join('certification_schemes', 'certification_schemes.id', 'certifications.scheme_id')
    .whereNotIn('certifications.id', [...hidden])
    .whereExists((held) =>
      held
        .from('certificates')
        .whereColumn('certificates.certification_id', 'certifications.id')
        .whereNull('revoked_on')
        .select('certificates.id')
    )
    .where((query) => {
      for (const word of words) void query.where('companies.search_text', 'like', `%${word}%`)
    })
    .orderBy('certifications.id', 'desc')
    .limit(MOST)
    .select('certifications.id as certificationId', 'companies.name as company', 'certifications.number')
    .select('certification_schemes.name as scheme', 'certification_schemes.name_en as schemeEn')
}
