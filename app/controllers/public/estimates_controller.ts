import type { HttpContext } from '@adonisjs/core/http'
import { countEstimate } from '#actions/programmes/count_estimate'
import { currentProgrammes } from '#queries/programmes/current_programmes'
import { estimateBasis } from '#queries/programmes/estimate_basis'
import { estimate } from '#rules/claims/estimate'
import { encodeAnswers } from '#rules/claims/estimate_answers'
import { DECLARATIONS, estimateForm, NONE_OF_THEM } from '#rules/claims/estimate_form'
import { costRows } from '#rules/claims/estimate_rows'
import { nearestChange } from '#rules/claims/nearest_change'
import { schemeOf } from '#rules/claims/tier_of'
import { FORMS } from '#rules/companies/company_facts'
import { industryGroups } from '#rules/companies/jsic'
import { judgeForm } from '#validators/programmes/judge_form'
import { typedAt } from '#values/typed_at'

/** 試算: the same answers as the contract, in words and yen. The answers stand in the address, so that it can be shared. */
export default class EstimatesController {
  async index({ view }: HttpContext) {
    return view.render('pages/estimates/index', { programmes: await currentProgrammes() })
  }

  async show(ctx: HttpContext) {
    const { params, request, response, view } = ctx
    const typed = request.qs()
    const form = estimateForm(typed)
    const basis = await estimateBasis(params.code, form.body.appliedOn)
    if (!basis) return response.notFound(await view.render('pages/errors/not_found'))

    const { asked, errors } = form.isAsked && basis.terms ? await judgeForm(ctx, form, basis) : { asked: null, errors: {} }
    const found = asked && estimate(asked, basis.terms!, basis.nextOpening)
    if (found) await countEstimate(basis.programme.code, found)

    view.share({ errors, old: (name: string, fallback?: unknown) => typedAt(typed, name) ?? fallback })
    return view.render('pages/estimates/show', {
      ...basis,
      found,
      change: found && nearestChange(found),
      carried: asked && encodeAnswers(basis.programme.code, asked),
      declarations: [...DECLARATIONS, NONE_OF_THEM],
      groups: industryGroups(),
      rows: basis.terms ? costRows(basis.terms) : [],
      required: basis.terms?.requirements.map(({ criterion }) => criterion) ?? [],
      forms: FORMS,
      hasScheme: basis.terms ? schemeOf(basis.terms) !== null : false,
    })
  }
}
