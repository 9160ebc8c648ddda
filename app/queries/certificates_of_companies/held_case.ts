import { errors } from '@adonisjs/lucid'
import Certificate from '#models/certificate'
import { heldCertificates } from '#queries/certificates_of_companies/held_certificates'
import { today } from '#values/clock'
import { idIn } from '#values/id_in'

/** The certificates of one case, as the company they belong to knows them. */
export async function heldCase(companyId: number, certificationId: unknown) {
  const id = idIn(certificationId)
  const held = (await heldCertificates(companyId, today())).find((one) => one.certificationId === id)
  if (!held) throw new errors.E_ROW_NOT_FOUND(Certificate)

  return held
}
