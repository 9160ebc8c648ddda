import db from '@adonisjs/lucid/services/db'
import type { Localised } from '#values/localised'
import type { CertificationState } from '#workflows/certification_workflow'

export interface OpenCertification {
  id: number
  state: CertificationState
  number: string | null
  name: Localised
}

/** A company's cases that are not over, the newest first. */
export async function openCertifications(companyId: number): Promise<OpenCertification[]> {
  const rows = await db
    .from('certifications')
    .join('certification_schemes', 'certification_schemes.id', 'certifications.scheme_id')
    .where({ 'certifications.company_id': companyId, 'certifications.is_open': true })
    .orderBy('certifications.id', 'desc')
    .select('certifications.id', 'certifications.state', 'certifications.number', 'certification_schemes.name')
    .select('certification_schemes.name_en as nameEn')

  return rows.map(({ name, nameEn, ...row }) => ({ ...row, name: { ja: name, en: nameEn } }))
}
