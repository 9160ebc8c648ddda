import type { HttpContext } from '@adonisjs/core/http'
import { caseFile } from '#queries/certification_desk/case_file'
import { deskCertification } from '#queries/certifications/desk_certification'

/** One certification: everything the desk knows of it. */
export default class CasesController {
  async show(ctx: HttpContext) {
    const certification = await deskCertification(ctx)
    return ctx.view.render('pages/office/certifications/show', await caseFile(certification, ctx.user.id))
  }
}
