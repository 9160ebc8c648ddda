import type { HttpContext } from '@adonisjs/core/http'
import { endPost, givePost } from '#actions/staff/change_posts'
import { allPostsOf } from '#queries/staff/staff_list'
import { postEndingValidator, postValidator } from '#validators/staff/staff'
import { idIn } from '#values/id_in'

/** 配置: posts are given from a day and end after a day (transfers on 1 April). */
export default class PostsController {
  async store({ params, user, request, response, session, i18n }: HttpContext) {
    const { post, since, approvalLimit } = await request.validateUsing(postValidator)
    const userId = idIn(params.user_id)
    if ((await allPostsOf(userId)).length === 0) return response.notFound()

    await givePost({ userId, ...post, since, approvalLimit, postedById: user.id })
    session.flash('notice', { kind: 'success', text: i18n.t('admin.staff.post_given') })
    return response.redirect().toPath(`/office/admin/staff/${userId}`)
  }

  async update({ params, user, request, response, session, i18n }: HttpContext) {
    const { until } = await request.validateUsing(postEndingValidator)
    const userId = idIn(params.user_id)
    await endPost({ postId: idIn(params.post_id), userId, until, actorId: user.id })
    session.flash('notice', { kind: 'success', text: i18n.t('admin.staff.post_ended') })
    return response.redirect().toPath(`/office/admin/staff/${userId}`)
  }
}
