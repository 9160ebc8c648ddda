import type { HttpContext } from '@adonisjs/core/http'
import { endDeputy, nameDeputy } from '#actions/staff/name_deputy'
import { postsOf } from '#queries/office/posts_of'
import { colleaguesAt, deputiesOf } from '#queries/staff/deputies_of'
import { deputyValidator } from '#validators/staff/staff'
import { today } from '#values/clock'
import { APPROVING_POSTS } from '#values/desks'
import { idIn } from '#values/id_in'

/** 代決: the holder of an approving post names a deputy for a period. Nobody else finds this page. */
export default class DeputiesController {
  async index({ user, response, view }: HttpContext) {
    const posts = await approvingPosts(user.id)
    if (posts.length === 0) return response.status(404).send(await view.render('pages/errors/not_found'))

    view.share({ area: 'office', desk: posts[0]!.desk, actor: { as: 'approver', post: posts[0]!.post }, ownPosts: posts })
    return view.render('pages/office/deputies', {
      held: posts,
      deputies: await deputiesOf(user.id),
      colleagues: await colleaguesAt(posts.map(({ desk }) => desk), user.id),
      today: today(),
    })
  }

  async store({ user, request, response, session, i18n }: HttpContext) {
    const { post, deputy, since, until } = await request.validateUsing(deputyValidator)
    const posts = await approvingPosts(user.id)
    const colleagues = await colleaguesAt(posts.map(({ desk }) => desk), user.id)
    if (!posts.some(({ id }) => id === post) || !(deputy === user.id || colleagues.some(({ id }) => id === deputy))) return response.notFound()

    await nameDeputy({ staffPostId: post, deputyId: deputy, since, until, actorId: user.id })
    session.flash('notice', { kind: 'success', text: i18n.t('admin.deputies.named') })
    return response.redirect().toPath('/office/deputies')
  }

  async destroy({ user, params, response, session, i18n }: HttpContext) {
    await endDeputy(idIn(params.deputy_id), user.id)
    session.flash('notice', { kind: 'success', text: i18n.t('admin.deputies.ended') })
    return response.redirect().toPath('/office/deputies')
  }
}

const approvingPosts = async (userId: number) => (await postsOf(userId)).filter(({ post }) => APPROVING_POSTS.includes(post))
