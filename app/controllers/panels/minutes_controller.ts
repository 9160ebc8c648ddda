import type { HttpContext } from '@adonisjs/core/http'
import { renderNotice } from '#actions/notices/render_notice'
import { minutesOfPanel } from '#queries/panels/minutes_of_panel'
import { seenPanel } from '#queries/panels/seen_panel'
import { renderPaper } from '#services/papers/render_paper'

/** 審議録, as a page and as PDF; whoever left the room for a case reads them without it. */
export default class MinutesController {
  async show({ params, actor, locale, view }: HttpContext) {
    const seen = await seenPanel(params.panel_id, actor)
    return view.render('pages/panels/minutes', { ...seen, ...(await minutesOfPanel(seen, locale)) })
  }

  async pdf({ params, actor, response }: HttpContext) {
    const seen = await seenPanel(params.panel_id, actor)
    const { notice, paper, isWhole } = await minutesOfPanel(seen, 'ja')
    const bytes = isWhole ? await renderNotice(notice.id) : await renderPaper(paper, notice.issuedOn)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="panel-${seen.panel.id}-minutes.pdf"`)
    return response.send(bytes)
  }
}
