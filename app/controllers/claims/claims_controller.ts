import type { HttpContext } from '@adonisjs/core/http'
import { openClaim } from '#actions/claims/open_claim'
import { casePage } from '#queries/claims/case_page'
import { companyClaim } from '#queries/claims/company_claim'
import { companyClaims } from '#queries/claims/company_claims'
import { openProgrammes } from '#queries/claims/open_programmes'
import { decodeAnswers } from '#rules/claims/estimate_answers'
import { plannedCosts } from '#rules/claims/planned_cost'
import { claimValidator } from '#validators/claims/claim'
import { today } from '#values/clock'

/** 補助金の申請, as the company lives it. */
export default class ClaimsController {
  async index({ company, request, view }: HttpContext) {
    const before = Number(request.input('before'))
    const { claims, next } = await companyClaims(company.id, Number.isSafeInteger(before) && before > 0 ? before : null)
    return view.render('pages/claims/index', { claims, next })
  }

  async create({ request, view }: HttpContext) {
    const programmes = await openProgrammes(today())
    const estimate = request.input('estimate')
    const asked = request.input('programme') ?? decodeAnswers(estimate)?.programme
    const chosen = programmes.find(({ programme }) => programme.code === asked)
    return view.render('pages/claims/create', { programmes, chosen, estimate })
  }

  async store({ company, request, actor, response }: HttpContext) {
    const { terms, estimate } = await request.validateUsing(claimValidator)
    const claim = await openClaim(terms, actor, plannedCosts(estimate))
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}/sections/company`)
  }

  async show({ company, params, view, i18n }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    return view.render('pages/claims/show', await casePage(claim, i18n))
  }
}
