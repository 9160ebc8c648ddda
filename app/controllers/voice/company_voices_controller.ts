import type { HttpContext } from '@adonisjs/core/http'
import { handOutCodes } from '#actions/voice/hand_out_codes'
import { openVoice } from '#actions/voice/open_voice'
import { appUrl } from '#config/app'
import { voicePage } from '#queries/certifications/voice_page'

/** 従業員の声, the company's side: it gives out the codes and learns nothing else. */
export default class CompanyVoicesController {
  async show({ company, params, view }: HttpContext) {
    return view.render('pages/voice/company', await voicePage(company.id, params.certification_id))
  }

  async store({ company, params, actor, response }: HttpContext) {
    const { certification } = await voicePage(company.id, params.certification_id)
    await openVoice(certification.id, actor)
    return response.redirect().toPath(homeOf(company.id, certification.id))
  }

  async sheet({ company, params, view, response }: HttpContext) {
    const page = await voicePage(company.id, params.certification_id)
    response.header('Cache-Control', 'private, no-store')
    if (!page.round?.sheet || page.isOver) return response.redirect().toPath(homeOf(company.id, page.certification.id))
    return view.render('pages/voice/sheet', { ...page, codes: page.round.sheet, address: `${appUrl}/voice` })
  }

  async handOut({ company, params, response, session, i18n }: HttpContext) {
    const { certification, round } = await voicePage(company.id, params.certification_id)
    if (round) await handOutCodes(round.id)
    session.flash('notice', { kind: 'success', text: i18n.t('voice.company.handed_out') })
    return response.redirect().toPath(homeOf(company.id, certification.id))
  }
}

const homeOf = (companyId: number, certificationId: number) => `/companies/${companyId}/certifications/${certificationId}/voice`
