/** Edge: formatting helpers; outside development the components are listed and the templates compiled once, in the tests too. */
import type { DateTime } from 'luxon'
import edge from 'edge.js'
import app from '@adonisjs/core/services/app'
import { HttpContext } from '@adonisjs/core/http'
import { appUrl } from '#config/app'
import { readInstant } from '#models/columns'
import { industryName } from '#rules/companies/jsic'
import { percentText } from '#rules/plan_values/progress'
import env from '#start/env'
import { auditText } from '#values/audit_text'
import { dayOf } from '#values/day'
import { now } from '#values/clock'
import { factText } from '#values/fact_text'
import * as show from '#values/show'

if (!app.inDev) {
  edge.configure({ cache: true })
  const components = edge.loader.listComponents()
  edge.loader.listComponents = () => components
}

edge.global('yen', show.yenText)
edge.global('signedYen', show.signedYenText)
edge.global('number', show.numberText)
edge.global('day', show.dayText)
edge.global('wareki', show.wareki)
edge.global('dayOf', dayOf)
edge.global('yearLabel', show.yearText)
edge.global('month', show.monthText)
edge.global('leaf', show.leafText)
edge.global('moment', show.momentText)
edge.global('time', show.timeText)
edge.global('momentOf', (text: string, locale: 'ja' | 'en') => show.momentText(readInstant(text), locale))
edge.global('fieldMoment', show.fieldMoment)
edge.global('isAhead', (at: DateTime | null) => at !== null && at > now())
edge.global('fileSize', show.fileSize)
edge.global('factText', factText)
edge.global('auditText', auditText)
edge.global('percentText', percentText)
edge.global('industryName', industryName)
edge.global('appUrl', appUrl)
edge.global('clock', now)
edge.global('once', () => crypto.randomUUID())

/**
 * What every page knows of its request: `t(key, values)`, `locale`, `href(path)` which keeps the language,
 * and `otherLanguage`, this page in the other language.
 */
HttpContext.getter(
  'page',
  function (this: HttpContext) {
    const { locale, i18n } = this
    const prefix = locale === 'en' ? '/en' : ''
    const path = this.request.url(true).replace(/^[/\\]+/, '/') // `//host` would be another site
    const isDemo = env.get('DEMO', false)

    return {
      locale,
      isDemo,
      t: (key: string, values?: Record<string, unknown>) => i18n.t(key, values),
      has: (key: string) => i18n.hasMessage(key),
      href: (to: string) => (to.startsWith('/') && !to.startsWith('/assets') ? prefix + to : to),
      otherLanguage: locale === 'en' ? path : `/en${path === '/' ? '' : path}` || '/en',
      path: this.request.url(),
      errors: {},
      old: (_name: string, fallback?: unknown) => fallback,
    }
  },
  true
)

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    page: Record<string, unknown>
  }
}
