import type { HttpContext } from '@adonisjs/core/http'
import { changeGrantConsent } from '#actions/publication/change_grant_consent'
import GrantConsent from '#models/grant_consent'
import { grantsToPublish } from '#queries/publication/published_grants'

/** 補助金の公表: whether everybody may know which grants a company received. Nobody, until it says so. */
export default class GrantConsentsController {
  async edit({ company, view }: HttpContext) {
    return view.render('pages/register/grant_consent', {
      consent: await GrantConsent.findBy('companyId', company.id),
      canAgree: company.kind === 'corporation' && company.corporateNumber !== null,
      grants: await grantsToPublish(company.id),
    })
  }

  async update({ company, actor, response, session, i18n }: HttpContext) {
    await changeGrantConsent(company.id, true, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('open_data.consent.given') })
    return response.redirect().toPath(`/companies/${company.id}/grant-publication`)
  }

  async destroy({ company, actor, response, session, i18n }: HttpContext) {
    await changeGrantConsent(company.id, false, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('open_data.consent.withdrawn') })
    return response.redirect().toPath(`/companies/${company.id}/grant-publication`)
  }
}
