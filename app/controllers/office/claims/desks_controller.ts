import type { HttpContext } from '@adonisjs/core/http'
import { deskCounts } from '#queries/office/desk_counts'
import { deskList } from '#queries/office/desk_list'
import { filterChoices } from '#queries/office/filter_choices'
import { agesOf } from '#queries/office/processing_age'
import { savedFilters } from '#queries/office/saved_filters'
import { deskFilter } from '#validators/office/desk_filter'

/** 本日の仕事: the queues of a clerk or an approver, and one list. */
export default class DesksController {
  async show({ request, user, posts, view }: HttpContext) {
    const filter = deskFilter(request)
    const { rows, hasMore } = await deskList(filter, user.id)
    const asked = new URLSearchParams(request.qs() as Record<string, string>)
    asked.delete('after')
    const last = rows.at(-1)

    return view.render('pages/office/claims/desk', {
      filter,
      rows: await agesOf(rows),
      counts: await deskCounts(user.id, posts),
      choices: await filterChoices(),
      saved: await savedFilters(user.id, 'claims'),
      isClerk: posts.some(({ post }) => post === 'clerk'),
      query: asked.toString(),
      first: filter.after ? `/office/claims?${asked}` : null,
      next: hasMore && last ? `/office/claims?${withCursor(asked, `${last.due_on ?? '-'}_${last.id}`)}` : null,
    })
  }
}

const withCursor = (asked: URLSearchParams, after: string) => new URLSearchParams([...asked, ['after', after]])
