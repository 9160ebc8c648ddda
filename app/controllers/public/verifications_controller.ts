import type { HttpContext } from '@adonisjs/core/http'
import { certificateByCode } from '#queries/certificates/certificate_by_code'
import { now } from '#values/clock'
import { codeAsTyped } from '#values/spoken_code'

/** 修了証の確認: valid, revoked or superseded, as of when, and nothing about anybody. */
export default class VerificationsController {
  async create({ request, response, view }: HttpContext) {
    const code = codeAsTyped(String(request.input('code') ?? '').slice(0, 100))
    return code ? response.redirect().toPath(`/verify/${encodeURIComponent(code)}`) : view.render('pages/certificates/verify')
  }

  async show({ params, response, view }: HttpContext) {
    const found = await certificateByCode(String(params.code))
    response.header('Cache-Control', found ? 'public, max-age=60' : 'no-store')
    response.header('X-Robots-Tag', 'noindex')
    return response.status(found ? 200 : 404).send(await view.render('pages/certificates/verified', { found, at: now() }))
  }
}
