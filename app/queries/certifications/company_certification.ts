import Certification from '#models/certification'
import { idIn } from '#values/id_in'

/** A certification of the company acted for; another company's does not exist. */
export const companyCertification = (companyId: number, id: unknown) =>
  Certification.query()
    .where({ id: idIn(id), companyId })
    .preload('scheme')
    .preload('edition')
    .firstOrFail()
