import type { HttpContext } from '@adonisjs/core/http'
import { anchorList, anchorOf } from '#queries/audit/anchors'
import { anchorText } from '#services/audit/anchor_files'
import { idIn } from '#values/id_in'

/** The hashes of the daily anchors, for anybody to keep: whoever kept one sees whether the office's records were rewritten. */
export default class AnchorsController {
  async index({ request, view }: HttpContext) {
    const { rows, next } = await anchorList(idIn(request.input('before')) || null)
    return view.render('pages/public/anchors', { rows, next: next ? `/anchors?before=${next}` : null })
  }

  async show({ params, response }: HttpContext) {
    const anchor = await anchorOf(params.day)
    response.header('Content-Type', 'application/json; charset=utf-8')
    return response.send(anchorText(anchor))
  }
}
