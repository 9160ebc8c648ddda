import type { HttpContext } from '@adonisjs/core/http'
import { changePanel } from '#actions/panels/change_panel'
import { planPanel } from '#actions/panels/plan_panel'
import CertificationScheme from '#models/certification_scheme'
import { panelForm, schemesWithPanels } from '#queries/panels/panel_form'
import { panelList } from '#queries/panels/panel_list'
import { seenPanel } from '#queries/panels/seen_panel'
import { keepingTyped } from '#services/forms/keeping_typed'
import { changedPanelValidator, panelValidator, planOfForm } from '#validators/panels/panel'
import { idIn } from '#values/id_in'

/** Meetings of the panel: planned by a clerk, read by its members. */
export default class PanelsController {
  async index({ actor, view }: HttpContext) {
    return view.render('pages/panels/index', { panels: await panelList(actor), schemes: await schemesWithPanels() })
  }

  async create({ request, actor, view }: HttpContext) {
    const scheme = await CertificationScheme.query()
      .where('id', idIn(request.input('scheme')))
      .whereNotNull('currentEditionId')
      .firstOrFail()
    return view.render('pages/panels/form', await panelForm(scheme, null, actor))
  }

  async store(ctx: HttpContext) {
    const { request, response, actor, session, i18n } = ctx
    const scheme = await CertificationScheme.query()
      .where('id', idIn(request.input('scheme')))
      .whereNotNull('currentEditionId')
      .firstOrFail()
    const plan = planOfForm(await request.validateUsing(panelValidator))
    const panel = await keepingTyped(ctx, () => planPanel(scheme.id, plan, actor))
    session.flash('notice', { kind: 'success', text: i18n.t('panels.planned') })
    return response.redirect().toPath(`/office/certifications/panels/${panel.id}`)
  }

  async show({ params, actor, view }: HttpContext) {
    return view.render('pages/panels/show', await seenPanel(params.panel_id, actor))
  }

  async edit({ params, actor, view }: HttpContext) {
    const { scheme, panel } = await seenPanel(params.panel_id, actor)
    return view.render('pages/panels/form', await panelForm(scheme, panel, actor))
  }

  async update(ctx: HttpContext) {
    const { params, request, response, actor, session, i18n } = ctx
    const { panel } = await seenPanel(params.panel_id, actor)
    const { version, ...plan } = await request.validateUsing(changedPanelValidator)
    await keepingTyped(ctx, () => changePanel(panel.id, planOfForm(plan), version, actor))
    session.flash('notice', { kind: 'success', text: i18n.t('panels.changed') })
    return response.redirect().toPath(`/office/certifications/panels/${panel.id}`)
  }
}
