import type { HttpContext } from '@adonisjs/core/http'
import { countEstimate } from '#actions/programmes/count_estimate'
import { estimateBasis } from '#queries/programmes/estimate_basis'
import { estimate } from '#rules/claims/estimate'
import { estimateJson } from '#services/api/estimate_json'
import { estimateValidator } from '#validators/programmes/estimate'
import { readEstimate } from '#validators/programmes/read_estimate'

/** 試算 for machines: no account, no cookie, nothing personal kept. */
export default class EstimatesController {
  async store({ params, request, response, locale, i18n }: HttpContext) {
    const body: unknown = request.body()
    const basis = await estimateBasis(params.code, (body as Record<string, unknown> | null)?.appliedOn)
    if (!basis) return response.notFound({ errors: [{ message: i18n.t('estimate.unknown_programme') }] })

    const meta = { appliedOn: basis.appliedOn, categories: basis.terms?.categories ?? null }
    const asked = readEstimate(await request.validateUsing(estimateValidator, { data: body, meta }), basis.appliedOn)
    const found = estimate(asked, basis.terms!, basis.nextOpening)
    await countEstimate(basis.programme.code, found)

    return estimateJson(found, { code: basis.programme.code, fiscalYear: basis.terms!.fiscalYear, locale })
  }
}
