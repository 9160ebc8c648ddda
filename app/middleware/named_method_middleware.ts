import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const NAMED = ['PUT', 'PATCH', 'DELETE']

/**
 * A form names its method in the address (`?_method=PUT`), and only there: named in the body it would change,
 * after the routing, what the protection of forms takes the request for. It stands before the routing and after the body is read.
 */
export default class NamedMethodMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    const { _method: inAddress, ...asked } = request.qs()
    if (inAddress !== undefined && !NAMED.includes(inAddress)) request.updateQs(asked)
    const { _method: inBody, ...sent } = request.body()
    if (inBody !== undefined) request.updateBody(sent)

    return next()
  }
}
