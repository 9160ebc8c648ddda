import type { HttpContext } from '@adonisjs/core/http'
import { readEvidence } from '#actions/office/read_evidence'
import { officeClaim } from '#queries/office/office_claim'
import { openEvidence } from '#services/evidence_store'
import { idIn } from '#values/id_in'

/** A file of a case. Who opened it stands in the audit trail. */
export default class EvidenceController {
  async show({ params, response, actor }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    const file = await readEvidence({ type: 'claim', id: claim.id }, idIn(params.file_id), actor)
    response.header('Content-Type', file.mediaType)
    response.header('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.originalName)}`)
    return response.stream(await openEvidence(file.diskKey))
  }
}
