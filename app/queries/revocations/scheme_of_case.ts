import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Certification from '#models/certification'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

/** A case with the edition of its scheme that it was decided under. */
export async function schemeOfCase(certificationId: number, client: QueryClientContract) {
  const certification = await Certification.query({ client }).where('id', certificationId).preload('edition').firstOrFail()
  return { certification, scheme: certification.edition.definition as SchemeInForce }
}
