import type { HttpContext } from '@adonisjs/core/http'
import { companiesOf, isLearner, officePostsOf } from '#queries/accounts/roles_of'
import { homeOf } from '#values/desks'

/** Where a signed-in person begins: straight to the one thing they act as, or a choice. */
export default class StartsController {
  async show({ user, request, response, view }: HttpContext) {
    const companies = await companiesOf(user.id)
    const posts = (await officePostsOf(user.id)).map((post) => ({ ...post, home: homeOf(post.desk, post.post) }))
    const { estimate, certification } = request.qs()
    const learns = await isLearner(user.id)
    const homes = new Set([
      ...(learns ? ['/my'] : []),
      ...companies.map(({ id }) => `/companies/${id}`),
      ...posts.map((post) => post.home ?? `-${post.desk}`),
    ])
    const [only] = homes

    const errand = errandOf(estimate, certification)
    if (certification && companies.length === 1) return response.redirect().toPath(`/companies/${companies[0]!.id}${errand}`)
    if (homes.size === 1 && only!.startsWith('/') && !errand) return response.redirect().toPath(only!)
    return view.render('pages/accounts/start', { companies, posts, estimate, errand })
  }
}

/** What a public page sent somebody here for, as the rest of a company's address. */
function errandOf(estimate: unknown, certification: unknown) {
  if (typeof estimate === 'string' && estimate) return `/claims/new?estimate=${encodeURIComponent(estimate)}`
  return typeof certification === 'string' && certification ? `/certifications/new/${encodeURIComponent(certification)}` : ''
}
