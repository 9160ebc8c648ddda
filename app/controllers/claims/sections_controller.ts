import type { HttpContext } from '@adonisjs/core/http'
import Draft from '#models/draft'
import { companyClaim } from '#queries/claims/company_claim'
import { formPage } from '#queries/claims/form_page'
import { isReturned, isWritable, stageOf } from '#rules/claims/stage_of'

/** The form, a section a page; the last one reads everything back. */
export default class SectionsController {
  async show({ company, params, request, response, view, i18n }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    const home = `/companies/${company.id}/claims/${claim.id}`
    const draft = await Draft.query().where({ claimId: claim.id, kind: stageOf(claim.state) }).first()
    if (!isWritable(claim.state) || !draft) return response.redirect().toPath(home)
    if (isReturned(claim.state)) return response.redirect().toPath(`${home}/correction`)

    const page = await formPage(claim, i18n)
    const current = page.sections.indexOf(params.section)
    if (current < 0) return response.redirect().toPath(`${home}/sections/${page.sections[0]}`)

    const wrong = request.input('check') ? page.said.filter(({ section }) => section === params.section) : []
    view.share({ errors: Object.fromEntries(wrong.map(({ field, message }) => [field, message])), old: (path: string, fallback?: unknown) => page.document[path] ?? fallback })
    return view.render(`pages/claims/sections/${params.section}`, { ...page, section: params.section, current: current + 1 })
  }
}

