import type { HttpContext } from '@adonisjs/core/http'
import { certificateByCode } from '#queries/certificates/certificate_by_code'
import { documentByCode } from '#queries/certificates_of_companies/document_by_code'
import { now } from '#values/clock'
import { codeAsTyped } from '#values/spoken_code'

/** 修了証・認定証の確認: valid or not, as of when, and nothing about any person. */
export default class VerificationsController {
  async create({ request, response, view }: HttpContext) {
    const code = codeAsTyped(String(request.input('code') ?? '').slice(0, 100))
    return code ? response.redirect().toPath(`/verify/${encodeURIComponent(code)}`) : view.render('pages/certificates/verify')
  }

  async show({ params, response, view }: HttpContext) {
    const found = await certificateByCode(String(params.code))
    const certified = found ? null : await documentByCode(String(params.code))
    const isKnown = Boolean(found ?? certified)
    response.header('Cache-Control', found ? 'public, max-age=60' : certified ? 'no-cache' : 'no-store')
    response.header('X-Robots-Tag', 'noindex')
    const page = certified ? 'pages/register/verified' : 'pages/certificates/verified'
    return response.status(isKnown ? 200 : 404).send(await view.render(page, { found: found ?? certified, at: now() }))
  }
}
