import type { HttpContext } from '@adonisjs/core/http'
import { adoptedSchemes } from '#queries/certifications/adopted_schemes'
import { intakeObstacle } from '#rules/certifications/intake'
import { reachableMaximum } from '#rules/certifications/score'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { leastWhole } from '#values/ratio'
import { today } from '#values/clock'

/** What a certification asks and gives, for everybody. */
export default class SchemesController {
  async index({ response }: HttpContext) {
    const [first] = await adoptedSchemes()
    return response.redirect().toPath(first ? `/certifications/${first.code}` : '/')
  }

  async show({ params, response, view }: HttpContext) {
    const schemes = await adoptedSchemes()
    const found = schemes.find(({ code }) => code === params.scheme)
    if (!found) return response.notFound(await view.render('pages/errors/not_found'))
    const scheme = found.edition.definition as SchemeInForce
    const marks = scheme.fields.map(({ code }) => {
      const maximum = reachableMaximum(scheme, code)
      return [code, { maximum, needed: leastWhole(maximum, scheme.pass.share) }]
    })
    const obstacle = intakeObstacle({ ...scheme, endsOn: found.endsOn }, 'new', today())

    return view.render('pages/public/scheme', {
      scheme,
      schemes: schemes.map(({ edition }) => edition.definition as SchemeInForce),
      marks: Object.fromEntries(marks),
      endsOn: found.endsOn,
      obstacle,
    })
  }
}
