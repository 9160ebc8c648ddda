import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import CertificationScheme from '#models/certification_scheme'
import SchemeEdition from '#models/scheme_edition'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

/** A scheme with the edition that new cases are sent under. */
export const schemeByCode = (code: string, client?: QueryClientContract) =>
  CertificationScheme.query(client ? { client } : {})
    .where('code', code)
    .whereNotNull('currentEditionId')
    .preload('edition')
    .firstOrFail()

export async function definitionOfEdition(editionId: number, client?: QueryClientContract): Promise<SchemeInForce> {
  const edition = await SchemeEdition.query(client ? { client } : {})
    .where('id', editionId)
    .firstOrFail()
  return edition.definition as SchemeInForce
}

export async function currentEdition(schemeId: number, client?: QueryClientContract): Promise<number> {
  const scheme = await CertificationScheme.query(client ? { client } : {})
    .where('id', schemeId)
    .firstOrFail()
  return scheme.currentEditionId!
}
