import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { isPlain, wellFormed } from '#values/plain_input'

/** Bodies that no form of this portal sends are refused before anything reads them. */
export default class PlainBodyMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    if (!isPlain(request.body())) throw new Exception('The body holds names that cannot be read', { status: 400 })
    request.updateBody(wellFormed(request.body()))
    return next()
  }
}
