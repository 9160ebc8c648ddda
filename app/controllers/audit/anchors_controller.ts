import type { HttpContext } from '@adonisjs/core/http'
import { nextAddress } from '#controllers/audit/next_address'
import { anchorList, coverage } from '#queries/audit/anchors'
import { textIn } from '#validators/audit/case_search'
import { idIn } from '#values/id_in'

/** 日次の封印 as the auditor reads them: what each covers, and how to make sure. */
export default class AnchorsController {
  async index({ request, view }: HttpContext) {
    const { rows, next } = await anchorList(idIn(textIn(request, 'before')) || null)
    return view.render('pages/audit/anchors', {
      rows,
      covered: await coverage(rows.map(({ id }) => id)),
      next: next ? nextAddress(request, 'before', next) : null,
    })
  }
}
