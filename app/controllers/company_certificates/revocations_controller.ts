import type { HttpContext } from '@adonisjs/core/http'
import { writeStatement } from '#actions/revocations/write_statement'
import EvidenceFile from '#models/evidence_file'
import { companyRevocation } from '#queries/revocations/company_revocation'
import { openEvidence } from '#services/evidence_store'
import { contentDisposition } from '#services/forms/content_disposition'
import { keepingTyped } from '#services/forms/keeping_typed'
import { statementValidator } from '#validators/certifications/life'
import { now } from '#values/clock'
import { idIn } from '#values/id_in'

/** A revocation as the company concerned reads it: notice, hearing, and what it answers. */
export default class RevocationsController {
  async show({ company, params, view }: HttpContext) {
    const revocation = await companyRevocation(company.id, params.revocation_id)
    const scheme = revocation.certification.edition.definition
    const mayAnswer = revocation.state === 'noticed' && now() < revocation.hearingAt

    return view.render('pages/company_certificates/revocation', { revocation, scheme, mayAnswer })
  }

  async answer(ctx: HttpContext) {
    const { company, params, request, actor, session, response, i18n } = ctx
    const { id } = await companyRevocation(company.id, params.revocation_id)
    const { body } = await request.validateUsing(statementValidator)
    await keepingTyped(ctx, () => writeStatement(id, { body, file: request.file('file') }, actor))
    session.flash('notice', { kind: 'success', text: i18n.t('certificate_life.statement.done') })
    return response.redirect().toPath(`/companies/${company.id}/certificates/revocations/${id}`)
  }

  async file({ company, params, response }: HttpContext) {
    const { id } = await companyRevocation(company.id, params.revocation_id)
    const file = await EvidenceFile.query()
      .where({ id: idIn(params.file_id), revocationId: id })
      .firstOrFail()

    response.header('Content-Type', file.mediaType)
    response.header('Content-Disposition', contentDisposition(file.originalName, { isDownload: false }))
    return response.stream(await openEvidence(file.diskKey))
  }
}
