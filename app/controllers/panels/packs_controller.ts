import type { HttpContext } from '@adonisjs/core/http'
import { agendaPack } from '#queries/panels/agenda_pack'
import { seenPanel } from '#queries/panels/seen_panel'
import { packPaper } from '#services/papers/pack_paper'
import { renderPaper } from '#services/papers/render_paper'
import { today } from '#values/clock'

/** 審査会資料, each person's own: without what does not exist for them. */
export default class PacksController {
  async show({ params, actor, locale, view }: HttpContext) {
    const seen = await seenPanel(params.panel_id, actor)
    return view.render('pages/panels/pack', { ...seen, paper: packPaper(locale, seen, await agendaPack(seen.items)) })
  }

  async pdf({ params, actor, locale, response }: HttpContext) {
    const seen = await seenPanel(params.panel_id, actor)
    const bytes = await renderPaper(packPaper(locale, seen, await agendaPack(seen.items)), today())
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="panel-${seen.panel.id}-pack.pdf"`)
    return response.send(bytes)
  }
}
