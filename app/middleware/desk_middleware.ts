import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { roleOf } from '#values/actor'
import type { Desk } from '#values/desks'
import type StaffPost from '#models/staff_post'
import { deputisedPostsOf } from '#queries/office/deputised_posts_of'
import { postsOf } from '#queries/office/posts_of'

/**
 * `/office/<desk>/…`: the person acts as one of the posts held at that desk; `?as=` chooses when there are several.
 * Without a post there, the page does not exist. A page of several desks is seen from the one of the post.
 */
export default class DeskMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { desk: wanted, posts }: { desk: string | string[]; posts?: string[] }) {
    const desks = [wanted].flat()
    const own = (await postsOf(ctx.user.id)).filter((post) => desks.includes(post.desk))
    const deputised = await deputisedPostsOf(ctx.user.id, desks)
    const all = [...own, ...deputised].filter((post) => !posts || posts.includes(post.post))
    const asked = ctx.request.input('as')
    const post = all.find((one) => one.post === asked) ?? all[0]
    if (!post) return ctx.response.notFound(await ctx.view.render('pages/errors/not_found'))

    const desk = post.desk as Desk
    const held = own.filter((one) => one.desk === desk)
    ctx.desk = desk
    ctx.posts = all
    ctx.actor = {
      id: ctx.user.id,
      as: roleOf(post.post),
      post: post.post,
      deputyForId: post.userId === ctx.user.id ? undefined : post.userId,
    }
    const isClerk = all.some((one) => one.post === 'clerk')
    ctx.view.share({ desk, actor: ctx.actor, posts: all, ownPosts: held, choices: choicesOf(ctx, all), isClerk, area: 'office' })
    return next()
  }
}

/** Each post once, with this page as seen by it. */
function choicesOf({ request, actor, user }: HttpContext, posts: StaffPost[]) {
  const address = new URL(request.url(true), 'http://this.invalid')
  const each = posts.filter(({ post }, index) => posts.findIndex((one) => one.post === post) === index)

  return each.map(({ post, userId }) => {
    address.searchParams.set('as', post)
    return { post, isDeputy: userId !== user.id, isActing: post === actor.post, to: address.pathname + address.search }
  })
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** the desk at which the person acts; set by the `desk` middleware, as what follows */
    desk: Desk
    /** posts by which the person may act at it */
    posts: StaffPost[]
  }
}
