import type { HttpContext } from '@adonisjs/core/http'
import Publication from '#models/publication'
import { certifiedCompanies, certifiedCompany } from '#queries/register/certified_companies'
import { registerCounts } from '#queries/register/register_counts'
import { typesetter } from '#services/papers/typesetter'
import { atomFeed } from '#services/register/atom_feed'
import { registerPage } from '#services/register/register_page'
import { shareCard } from '#services/register/share_card'
import { openEvidence } from '#services/evidence_store'
import { registerAddress } from '#validators/register/register'
import { now } from '#values/clock'

const IN_FEED = 50

/** 認定企業: for everybody, without an account; what a company withdraws is gone with the next look. */
export default class CertifiedCompaniesController {
  async index({ request, response, view }: HttpContext) {
    const { filter, after } = await registerAddress(request)
    const found = await certifiedCompanies(filter, { after })
    const counts = await registerCounts(
      found.schemes.map(({ code }) => code),
      filter
    )
    response.header('Cache-Control', 'no-cache')
    view.share({ old: (_name: string, fallback?: unknown) => fallback })
    return view.render('pages/register/index', registerPage(filter, found, counts))
  }

  async show(ctx: HttpContext) {
    const company = await certifiedCompany(ctx.params.key)
    if (!company) return gone(ctx)

    ctx.response.header('Cache-Control', 'no-cache')
    return ctx.view.render('pages/register/show', { certified: company, isPreview: false })
  }

  async card(ctx: HttpContext) {
    const company = await certifiedCompany(ctx.params.key)
    if (!company) return gone(ctx)

    ctx.response.header('Content-Type', 'image/png')
    ctx.response.header('Cache-Control', 'no-cache')
    return ctx.response.send(await typesetter.draw('share_card', shareCard(company, ctx.locale), 'png'))
  }

  async photo(ctx: HttpContext) {
    const company = await certifiedCompany(ctx.params.key)
    if (!company?.photo) return gone(ctx)

    ctx.response.header('Content-Type', company.photo.type)
    ctx.response.header('Cache-Control', 'no-cache')
    return ctx.response.stream(await openEvidence(company.photo.key))
  }

  async feed({ response, locale, i18n }: HttpContext) {
    const { companies } = await certifiedCompanies({ sort: 'newest' }, { limit: IN_FEED })
    response.header('Content-Type', 'application/atom+xml; charset=utf-8')
    response.header('Cache-Control', 'no-cache')
    return response.send(atomFeed({ title: i18n.t('register.feed.title'), companies, locale, updatedAt: now().toISO() }), true)
  }
}

/** What was shown once and is not any more says only that; what never was does not exist. */
async function gone({ params, response, view }: HttpContext) {
  const wasThere = await Publication.query().where('key', String(params.key).slice(0, 40)).whereNotNull('publishedAt').first()
  if (!wasThere) return response.notFound(await view.render('pages/errors/not_found'))

  response.header('Cache-Control', 'no-store')
  return response.status(410).send(await view.render('pages/register/gone'))
}
