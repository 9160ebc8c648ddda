import type { HttpContext } from '@adonisjs/core/http'
import { askCaseExport } from '#actions/audit/ask_case_export'
import { auditReader } from '#queries/audit/audit_reader'
import { auditedCase } from '#queries/audit/audited_case'
import { caseExportValidator } from '#validators/audit/disclosure'

/** A whole case to take along; the worker writes it, and the page of the export says when. */
export default class ExportsController {
  async store({ request, response, params, user, actor, locale }: HttpContext) {
    const found = await auditedCase(params, await auditReader(user.id))
    const { exportPurpose: purpose } = await request.validateUsing(caseExportValidator)
    const { id } = await askCaseExport(found, { purpose, locale }, actor)

    return response.redirect().toPath(`/office/exports/${id}`)
  }
}
