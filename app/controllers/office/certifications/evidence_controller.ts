import type { HttpContext } from '@adonisjs/core/http'
import { readEvidence } from '#actions/office/read_evidence'
import { deskCertification } from '#queries/certifications/desk_certification'
import { openEvidence } from '#services/evidence_store'
import { idIn } from '#values/id_in'

/** A file of a certification. Who opened it stands in the audit trail. */
export default class EvidenceController {
  async show(ctx: HttpContext) {
    const { params, response, actor } = ctx
    const { id } = await deskCertification(ctx)
    const file = await readEvidence({ type: 'certification', id }, idIn(params.file_id), actor)
    response.header('Content-Type', file.mediaType)
    response.header('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.originalName)}`)
    return response.stream(await openEvidence(file.diskKey))
  }
}
