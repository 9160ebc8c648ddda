import type { HttpContext } from '@adonisjs/core/http'
import { deskCounts } from '#queries/certification_desk/desk_counts'
import { agedCertifications, deskList } from '#queries/certification_desk/desk_list'
import { filterChoices } from '#queries/certification_desk/filter_choices'
import { closedToOfficer } from '#queries/certifications/own_reviews'
import { savedFilters } from '#queries/office/saved_filters'
import { certificationFilter } from '#validators/office/certification_filter'

/** Where the work of the other posts of this desk begins. */
const ELSEWHERE: Record<string, string> = { reviewer: '/office/certifications/reviews', chair: '/office/certifications/panels' }

/** 認定の仕事: the queues of a clerk or an approver, and one list. */
export default class DesksController {
  async show({ request, response, user, actor, posts, view }: HttpContext) {
    const elsewhere = ELSEWHERE[actor.as]
    if (elsewhere) return response.redirect().toPath(elsewhere)

    const filter = certificationFilter(request)
    const reader = { userId: user.id, conflicted: await closedToOfficer(user.id) }
    const { rows, hasMore } = await deskList(filter, reader)
    const asked = new URLSearchParams(request.qs() as Record<string, string>)
    asked.delete('after')
    const last = rows.at(-1)

    return view.render('pages/office/certifications/desk', {
      filter,
      rows: await agedCertifications(rows),
      counts: await deskCounts(reader, posts),
      choices: await filterChoices(),
      saved: await savedFilters(user.id, 'certifications'),
      query: asked.toString(),
      first: filter.after ? `/office/certifications?${asked}` : null,
      next: hasMore && last ? `/office/certifications?${withCursor(asked, `${last.due_on ?? '-'}_${last.id}`)}` : null,
    })
  }
}

const withCursor = (asked: URLSearchParams, after: string) => new URLSearchParams([...asked, ['after', after]])
