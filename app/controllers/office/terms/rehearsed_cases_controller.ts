import type { HttpContext } from '@adonisjs/core/http'
import { draftOf } from '#queries/terms/draft_of'
import { rehearsedCasePage } from '#queries/terms/rehearsed_case_page'
import { draftName } from '#services/terms/draft_name'
import { reasonText } from '#services/terms/reason_text'

/** One case of a rehearsal: both computations, line by line. */
export default class RehearsedCasesController {
  async show({ params, view, i18n, user }: HttpContext) {
    const sheet = await draftOf(params.draft_id)
    const page = await rehearsedCasePage(sheet, params.rehearsal_id, params.claim_id, user.id)
    return view.render('pages/office/terms/rehearsed_case', { ...page, name: draftName(sheet.draft, sheet.source, i18n), reasonText: reasonText(page.row.reason, i18n) })
  }
}
