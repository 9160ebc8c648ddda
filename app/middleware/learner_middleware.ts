import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** `/my/…`: the person acts in their own name, as a participant. */
export default class LearnerMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.actor = { id: ctx.user.id, as: 'participant' }
    ctx.view.share({ area: 'learner' })
    return next()
  }
}
