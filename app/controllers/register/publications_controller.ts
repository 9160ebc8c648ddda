import type { HttpContext } from '@adonisjs/core/http'
import { keepPhoto } from '#actions/publication/keep_photo'
import { savePublication, type ToPublish } from '#actions/publication/save_publication'
import { withdrawPublication } from '#actions/publication/withdraw_publication'
import { publicationOf } from '#queries/publication/publication_of'
import { publicCompanies } from '#queries/register/public_companies'
import { itemsOf, publicSchemes } from '#queries/register/public_schemes'
import { MOST_NUMBERS } from '#rules/publication/chosen_number'
import { openEvidence } from '#services/evidence_store'
import { LONGEST_STORY, publicationValidator } from '#validators/register/publication'
import { sayWrong } from '#validators/say_wrong'
import { idIn } from '#values/id_in'

/** 公開の設定: what of a certified company everybody may see. Nothing, until it says so. */
export default class PublicationsController {
  async edit({ company, view }: HttpContext) {
    const publication = await publicationOf(company.id)
    const schemes = await publicSchemes()
    const [preview] = publication ? await publicCompanies([publication.id], schemes) : []

    return view.render('pages/register/publication', {
      publication,
      items: itemsOf(schemes),
      rows: Array.from({ length: MOST_NUMBERS }, (_, index) => publication?.numbers[index] ?? { label: null, value: null }),
      longest: LONGEST_STORY,
      preview: preview ?? null,
    })
  }

  async update(ctx: HttpContext) {
    const { company, actor, request, response, session, i18n } = ctx
    const { dropPhoto, numbers, ...typed } = await request.validateUsing(publicationValidator)
    const items = itemsOf(await publicSchemes()).filter((item) => typed.items.includes(item))
    if (items.includes('photo') && !typed.portraitConsent)
      return sayWrong(ctx, { portraitConsent: i18n.t('register.publication.portrait_missing') })

    const upload = request.file('photo')
    const photo = upload?.tmpPath
      ? await keepPhoto(company.id, { path: upload.tmpPath, name: upload.clientName })
      : dropPhoto
        ? null
        : undefined
    const wanted: ToPublish = {
      items,
      story: typed.story ?? null,
      numbers: (numbers ?? []).flatMap(({ label, value }) => (label && value ? [{ label, value }] : [])),
      jobsUrl: typed.jobsUrl ?? null,
      photoAlt: typed.photoAlt ?? null,
      portraitConsent: Boolean(typed.portraitConsent),
      photo,
    }
    const saved = await savePublication(company.id, idIn(request.input('version')), wanted, actor)
    if (!saved) return sayWrong(ctx, { story: i18n.t('register.publication.conflict') })

    session.flash('notice', {
      kind: 'success',
      text: i18n.t(saved.isNamed ? 'register.publication.saved' : 'register.publication.saved_hidden'),
    })
    return response.redirect().toPath(`/companies/${company.id}/publication`)
  }

  async destroy({ company, actor, response, session, i18n }: HttpContext) {
    await withdrawPublication(company.id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('register.publication.withdrawn') })
    return response.redirect().toPath(`/companies/${company.id}/publication`)
  }

  /** The photo as the company sees it before anybody else does. */
  async photo({ company, response }: HttpContext) {
    const publication = await publicationOf(company.id)
    if (!publication?.photoKey) return response.notFound()

    response.header('Content-Type', publication.photoType!)
    return response.stream(await openEvidence(publication.photoKey))
  }
}
