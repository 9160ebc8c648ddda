import CertificateRevocation from '#models/certificate_revocation'
import { idIn } from '#values/id_in'

/** A revocation as the company concerned may read it: without the office's notes. */
export const companyRevocation = (companyId: number, id: unknown) =>
  CertificateRevocation.query()
    .where({ id: idIn(id), companyId })
    .preload('certification', (certification) => void certification.preload('edition'))
    .preload('statements', (statements) => void statements.preload('file').orderBy('id', 'desc'))
    .preload('notices', (notices) => void notices.orderBy('id'))
    .firstOrFail()
