import type { HttpContext } from '@adonisjs/core/http'
import { auditReader } from '#queries/audit/audit_reader'
import { auditedCase } from '#queries/audit/audited_case'
import { auditedCasePage } from '#queries/audit/audited_case_page'
import { caseSearch, cursorOf } from '#queries/audit/case_search'
import { searchChoices } from '#queries/audit/search_choices'
import { nextAddress } from '#controllers/audit/next_address'
import { caseSearchIn, textIn } from '#validators/audit/case_search'
import { cursorText } from '#values/cursor'
import { AUDITED_KINDS, statesOfKind, stepsOfKind } from '#workflows/audited_cases'

/** Every case of the office, to be looked at and never to be changed. */
export default class CasesController {
  async index({ request, user, view }: HttpContext) {
    const search = caseSearchIn(request)
    const { rows, hasMore } = await caseSearch(search, await auditReader(user.id))
    const asked = (name: string) => textIn(request, name)

    return view.render('pages/audit/cases', {
      search,
      asked,
      rows,
      choices: await searchChoices(),
      kinds: AUDITED_KINDS.map((kind) => ({ kind, states: statesOfKind(kind), steps: stepsOfKind(kind) })),
      next: hasMore ? nextAddress(request, 'after', cursorText(cursorOf(rows.at(-1)!))) : null,
    })
  }

  async show({ params, user, view }: HttpContext) {
    const found = await auditedCase(params, await auditReader(user.id))
    return view.render('pages/audit/case', await auditedCasePage(found, user.id))
  }
}
