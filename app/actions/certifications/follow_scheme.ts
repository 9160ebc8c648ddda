import { writableAssessment } from '#actions/certifications/writable_assessment'
import { inTransaction } from '#actions/in_transaction'
import type Certification from '#models/certification'
import { currentEdition } from '#queries/certifications/scheme_in_force'
import type { Actor } from '#values/actor'

/** A draft that is opened follows its scheme to the edition in force. */
export async function followScheme(certification: Certification, actor: Actor) {
  if (certification.state !== 'draft' || certification.schemeEditionId === (await currentEdition(certification.schemeId))) return
  await inTransaction((trx) => writableAssessment(trx, certification.id, actor))
  await certification.refresh()
}
