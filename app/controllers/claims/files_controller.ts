import type { HttpContext } from '@adonisjs/core/http'
import { rm } from 'node:fs/promises'
import { claimForm } from '#actions/claims/claim_form'
import { receiveFile } from '#actions/forms/receive_file'
import EvidenceFile from '#models/evidence_file'
import { companyClaim } from '#queries/claims/company_claim'
import { stageOf } from '#rules/claims/stage_of'
import { evidenceHeaders } from '#services/forms/evidence_headers'
import { RuleViolation } from '#rules/rule_violation'
import { openEvidence } from '#services/evidence_store'
import { fileUploadValidator } from '#validators/forms/file_upload'

/** Evidence: taken in, and shown only to the company it belongs to. */
export default class FilesController {
  async store({ company, params, request, response, actor, view }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    const { document, line, replaces } = await request.validateUsing(fileUploadValidator)
    const upload = request.file('file')
    if (!upload?.tmpPath) throw new RuleViolation('file_missing')

    const slot = { documentCode: document ?? null, lineKey: line ?? null }
    const file = await receiveFile(claimForm(claim.id, stageOf(claim.state)), actor, slot, { path: upload.tmpPath, name: upload.clientName, replaces })
    await rm(upload.tmpPath, { force: true })
    const home = `/companies/${company.id}/claims/${claim.id}`
    if (request.accepts(['html', 'json']) !== 'json') return response.redirect().withQs().back()

    const { id, originalName: name, size, sha256, mediaType } = file
    return response.status(201).json({ file: { id, name, size, sha256, mediaType }, html: await view.render('pages/claims/file', { file, home }) })
  }

  async show({ company, params, request, response }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    const file = await EvidenceFile.query().where({ id: params.file_id, claimId: claim.id }).firstOrFail()
    for (const [name, value] of Object.entries(evidenceHeaders(file, Boolean(request.input('download'))))) response.header(name, value)
    return response.stream(await openEvidence(file.diskKey))
  }
}
