import type { HttpContext } from '@adonisjs/core/http'
import { companiesOf, isLearner, officePostsOf } from '#queries/accounts/roles_of'
import { homeOf } from '#values/desks'

/** Where a signed-in person begins: straight to the one thing they act as, or a choice. */
export default class StartsController {
  async show({ user, request, response, view }: HttpContext) {
    const companies = await companiesOf(user.id)
    const posts = (await officePostsOf(user.id)).map((post) => ({ ...post, home: homeOf(post.desk, post.post) }))
    const estimate = request.input('estimate')
    const learns = await isLearner(user.id)
    const homes = new Set([
      ...(learns ? ['/my'] : []),
      ...companies.map(({ id }) => `/companies/${id}`),
      ...posts.map((post) => post.home ?? `-${post.desk}`),
    ])
    const [only] = homes

    if (homes.size === 1 && only!.startsWith('/') && !estimate) return response.redirect().toPath(only!)
    return view.render('pages/accounts/start', { companies, posts, estimate })
  }
}
