import type { HttpContext } from '@adonisjs/core/http'
import { nextAddress } from '#controllers/audit/next_address'
import { auditReader } from '#queries/audit/audit_reader'
import { trailEntryPage } from '#queries/audit/trail_entry_page'
import { actionsOfTrail, everybodyOfTheOffice } from '#queries/audit/search_choices'
import { readingCounts, trailSearch } from '#queries/audit/trail_search'
import { SUBJECTS } from '#rules/audit/trail'
import { trailSearchIn } from '#validators/audit/trail_search'

/** 監査証跡: what happened outside the cases, and who read what. */
export default class TrailController {
  async index({ request, user, view }: HttpContext) {
    const search = trailSearchIn(request)
    const reader = await auditReader(user.id)
    const { rows, next } = await trailSearch(search, reader)

    return view.render('pages/audit/trail', {
      search,
      rows,
      actions: await actionsOfTrail(),
      subjects: SUBJECTS,
      people: await everybodyOfTheOffice(),
      counts: search.onlyReadings ? await readingCounts(search, reader) : [],
      next: next ? nextAddress(request, 'before', next) : null,
    })
  }

  async show({ params, user, view }: HttpContext) {
    return view.render('pages/audit/trail_entry', await trailEntryPage(params.entry_id, await auditReader(user.id)))
  }
}
