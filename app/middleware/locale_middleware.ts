import i18nManager from '@adonisjs/i18n/services/main'
import type { I18n } from '@adonisjs/i18n'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

export type Locale = 'ja' | 'en'

/**
 * Language by path: `/en/…` is the English twin of `/…`. The prefix is taken off before routing and put
 * back on redirects, so that no controller knows of it. The API speaks by `Accept-Language`.
 */
export default class LocaleMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const isEnglish = /^\/en(\/|$)/.test(ctx.request.parsedUrl.pathname)
    if (isEnglish) {
      ctx.request.parsedUrl.pathname = ctx.request.parsedUrl.pathname.slice(3) || '/'
    }
    ctx.locale = isEnglish || (ctx.request.url().startsWith('/api/') && ctx.request.language(['ja', 'en']) === 'en') ? 'en' : 'ja'
    ctx.i18n = i18nManager.locale(ctx.locale)
    if (!isMachineRead(ctx)) ctx.view.share(ctx.page)

    await next()

    const location = ctx.response.getHeader('location')
    if (isEnglish && typeof location === 'string' && location.startsWith('/') && !/^\/en(\/|$)/.test(location)) {
      ctx.response.header('location', `/en${location}`)
    }
  }
}

const isMachineRead = ({ request }: HttpContext) => /^\/(api|assets|health)\//.test(request.url())

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    locale: Locale
    i18n: I18n
  }
}
