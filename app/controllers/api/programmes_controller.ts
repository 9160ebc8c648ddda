import type { HttpContext } from '@adonisjs/core/http'
import { currentProgrammes } from '#queries/programmes/current_programmes'
import { estimateBasis } from '#queries/programmes/estimate_basis'
import { programmeJson } from '#services/api/programme_json'

/** The programmes and their terms in force today, for machines. */
export default class ProgrammesController {
  async index({ locale }: HttpContext) {
    const current = await currentProgrammes()
    return { programmes: current.map(({ programme, terms }) => programmeJson(programme, terms, locale)) }
  }

  async show({ params, response, locale, i18n }: HttpContext) {
    const basis = await estimateBasis(params.code, null)
    if (!basis) return response.notFound({ errors: [{ message: i18n.t('estimate.unknown_programme') }] })

    return programmeJson(basis.programme, basis.terms, locale)
  }
}
