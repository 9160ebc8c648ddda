import db from '@adonisjs/lucid/services/db'

const PAGE = 20

/** A company's cases, newest first, a page at a time. */
export async function companyCertifications(companyId: number, before: number | null) {
  const rows = await db
    .from('certifications')
    .join('certification_schemes', 'certification_schemes.id', 'certifications.scheme_id')
    .where('certifications.company_id', companyId)
    .if(before !== null, (query) => query.where('certifications.id', '<', before!))
    .orderBy('certifications.id', 'desc')
    .limit(PAGE + 1)
    .select('certifications.id', 'certifications.state', 'certifications.number', 'certifications.arrived_on as arrivedOn')
    .select('certifications.renews_id as renewsId', 'certification_schemes.name', 'certification_schemes.name_en as nameEn')

  return { certifications: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1].id as number) : null }
}
