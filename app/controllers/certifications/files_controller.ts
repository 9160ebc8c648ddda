import type { HttpContext } from '@adonisjs/core/http'
import { rm } from 'node:fs/promises'
import { assessmentForm } from '#actions/certifications/assessment_form'
import { receiveFile } from '#actions/forms/receive_file'
import EvidenceFile from '#models/evidence_file'
import { scoreBeside } from '#queries/certifications/assessment_page'
import { assessmentSheet } from '#queries/certifications/assessment_sheet'
import { companyCertification } from '#queries/certifications/company_certification'
import { looksLikeNames } from '#rules/files/looks_like_names'
import { RuleViolation } from '#rules/rule_violation'
import { openEvidence } from '#services/evidence_store'
import { evidenceHeaders } from '#services/forms/evidence_headers'
import { fileUploadValidator } from '#validators/forms/file_upload'
import { idIn } from '#values/id_in'

/** Evidence of a self-assessment: taken in, and shown only to the company it belongs to. */
export default class FilesController {
  async store({ company, params, request, response, session, actor, view, i18n }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    const { document, item, replaces } = await request.validateUsing(fileUploadValidator)
    const upload = request.file('file')
    if (!upload?.tmpPath) throw new RuleViolation('file_missing')

    const slot = { documentCode: document ?? null, itemCode: item ?? null }
    const file = await receiveFile(assessmentForm(certification.id), actor, slot, {
      path: upload.tmpPath,
      name: upload.clientName,
      replaces,
    })
    await rm(upload.tmpPath, { force: true })
    const warning = looksLikeNames(upload.clientName) ? i18n.t('certifications.names_warning', { name: file.originalName }) : null
    if (request.accepts(['html', 'json']) !== 'json') {
      if (warning) session.flash('notice', { kind: 'warning', text: warning })
      return response.redirect().withQs().back()
    }
    const home = `/companies/${company.id}/certifications/${certification.id}`
    const sheet = await assessmentSheet(await certification.refresh())
    const { id, originalName: name, size, sha256, mediaType } = file
    const html = await view.render('pages/claims/file', { file, home })
    const receipt = await view.render('pages/certifications/score', scoreBeside(certification, sheet, item ? [`items.${item}`] : []))

    return response.status(201).json({ file: { id, name, size, sha256, mediaType }, html, receipt, warning })
  }

  async show({ company, params, request, response }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    const file = await EvidenceFile.query()
      .where({ id: idIn(params.file_id), certificationId: certification.id })
      .firstOrFail()
    for (const [name, value] of Object.entries(evidenceHeaders(file, Boolean(request.input('download'))))) response.header(name, value)
    return response.stream(await openEvidence(file.diskKey))
  }
}
