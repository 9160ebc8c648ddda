import type { HttpContext } from '@adonisjs/core/http'
import { rehearseTerms } from '#actions/terms/rehearse_terms'
import { draftOf } from '#queries/terms/draft_of'
import { rehearsalPage } from '#queries/terms/rehearsal_page'
import { yearToRehearse } from '#queries/terms/year_to_rehearse'
import type { Terms } from '#rules/claims/programme_definition'
import { draftName } from '#services/terms/draft_name'
import { reasonText } from '#services/terms/reason_text'

/** 試算: a draft applied to the cases of a year before it. */
export default class RehearsalsController {
  async store({ params, response, actor, session, i18n }: HttpContext) {
    const { draft } = await draftOf(params.draft_id)
    const home = `/office/programmes/drafts/${draft.id}`
    const year = await yearToRehearse(draft)
    if (year === null) return response.redirect().toPath(home)
    const { id } = await rehearseTerms(draft.id, year, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('terms.rehearsal.done') })
    return response.redirect().toPath(`${home}/rehearsals/${id}`)
  }

  async show({ params, request, view, i18n, user }: HttpContext) {
    const sheet = await draftOf(params.draft_id)
    const page = await rehearsalPage(sheet, params.rehearsal_id, request.qs(), user.id)
    return view.render('pages/office/terms/rehearsal', {
      ...page,
      name: draftName(sheet.draft, sheet.source, i18n),
      tiers: Object.fromEntries((sheet.definition as unknown as Terms).tiers.map(({ name, label }) => [name, label])),
      lines: page.lines.map((line) => ({ ...line, reasonText: reasonText(line.reason, i18n) })),
    })
  }
}
