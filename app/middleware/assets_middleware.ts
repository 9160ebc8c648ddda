import app from '@adonisjs/core/services/app'
import StaticMiddleware from '@adonisjs/static/static_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import staticConfig from '#config/static'

const files = new StaticMiddleware(app.publicPath(), staticConfig)

/** Serves `public/assets` and nothing else, so that no page pays a stat() per request. */
export default class AssetsMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    return ctx.request.url().startsWith('/assets/') ? files.handle(ctx, next) : next()
  }
}
