import { errors } from '@adonisjs/lucid'
import CertificateRevocation from '#models/certificate_revocation'
import { conflictsWith } from '#queries/certifications/conflicted_cases'
import type { Actor } from '#values/actor'
import { idIn } from '#values/id_in'

interface Asked {
  params: Record<string, any>
  actor: Actor
}

/** A revocation as the desk knows it; for whoever is tied to the case it does not exist. */
export async function deskRevocation({ params, actor }: Asked): Promise<CertificateRevocation> {
  const revocation = await CertificateRevocation.query()
    .where('id', idIn(params.revocation_id))
    .preload('company')
    .preload('certification', (certification) => void certification.preload('edition'))
    .preload('statements', (statements) => void statements.preload('file').orderBy('id', 'desc'))
    .preload('notices', (notices) => void notices.orderBy('id'))
    .firstOrFail()
  if (await conflictsWith(actor.id!, { id: revocation.certificationId })) throw new errors.E_ROW_NOT_FOUND(CertificateRevocation)

  return revocation
}
