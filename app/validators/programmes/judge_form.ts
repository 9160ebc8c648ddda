import type { HttpContext } from '@adonisjs/core/http'
import type { EstimateBasis } from '#queries/programmes/estimate_basis'
import type { EstimateRequest } from '#rules/claims/estimate'
import type { EstimateForm } from '#rules/claims/estimate_form'
import { estimateValidator } from '#validators/programmes/estimate'
import { readEstimate } from '#validators/programmes/read_estimate'

/** The page's answers under the same rules as the contract; what is wrong comes back by the fields of the page. */
export async function judgeForm({ i18n }: HttpContext, { body, rows }: EstimateForm, { appliedOn, terms }: EstimateBasis) {
  const meta = { appliedOn, categories: terms?.categories ?? null }
  const [error, data] = await estimateValidator.tryValidate(body, { meta, messagesProvider: i18n.createMessagesProvider() })
  if (!error) return { asked: readEstimate(data, appliedOn) as EstimateRequest, errors: {} }

  const wrong = error.messages as { field: string; message: string }[]
  return { asked: null, errors: Object.fromEntries(wrong.map(({ field, message }) => [fieldOfPage(field, rows), message])) }
}

/** `company.capital` → `capital`; `costs.0.amount` → the row in which the first cost stands. */
const fieldOfPage = (field: string, rows: string[]) =>
  field === 'costs' ? 'costs.0.amount' : field.replace(/^company\./, '').replace(/^costs\.(\d+)/, (_, index) => `costs.${rows[Number(index)]}`)
