import type { HttpContext } from '@adonisjs/core/http'
import { disclose } from '#actions/audit/disclose'
import { auditReader } from '#queries/audit/audit_reader'
import { auditedCase } from '#queries/audit/audited_case'
import { trailEntryPage } from '#queries/audit/trail_entry_page'
import { disclosureValidator } from '#validators/audit/disclosure'

/** Personal data are shown to an auditor who says for what they are needed; that is written down first. */
export default class DisclosuresController {
  async store({ request, response, user, actor }: HttpContext) {
    const { type, id, purpose } = await request.validateUsing(disclosureValidator)
    const reader = await auditReader(user.id)
    if (type === 'audit_trail') await trailEntryPage(id, reader)
    else await auditedCase({ kind: type, id }, reader)
    await disclose({ type, id }, purpose, actor)

    return response.redirect().toPath(type === 'audit_trail' ? `/office/audit/trail/${id}` : `/office/audit/cases/${type}/${id}`)
  }
}
