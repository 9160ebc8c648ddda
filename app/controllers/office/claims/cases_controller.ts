import type { HttpContext } from '@adonisjs/core/http'
import { caseFile } from '#queries/office/case_file'
import { officeClaim } from '#queries/office/office_claim'

/** The workbench of one case: everything the office knows of it. */
export default class CasesController {
  async show({ params, user, view }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    return view.render('pages/office/claims/show', await caseFile(claim, user.id))
  }
}
