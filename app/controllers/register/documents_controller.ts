import type { HttpContext } from '@adonisjs/core/http'
import { renderDocument } from '#actions/certificates_of_companies/render_document'
import { companyDocument } from '#queries/certificates_of_companies/company_documents'
import { companyCertificateSheet } from '#services/papers/company_certificate_sheet'
import { markSheet } from '#services/papers/mark_sheet'
import { typesetter } from '#services/papers/typesetter'

/** 認定証・表彰状 of a company: as a page, as the PDF that was issued, and the mark while it holds. */
export default class DocumentsController {
  async show({ company, params, locale, view }: HttpContext) {
    const found = await companyDocument(company.id, params.document_id)

    return view.render('pages/register/document', { ...found, sheet: companyCertificateSheet(found.document, locale) })
  }

  async pdf({ company, params, response }: HttpContext) {
    const { document } = await companyDocument(company.id, params.document_id)
    const bytes = await renderDocument(document.id)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="certificate-${document.id}.pdf"`)
    return response.send(bytes)
  }

  async mark({ company, params, request, response, locale }: HttpContext) {
    const { hasMark, words, ...found } = await companyDocument(company.id, params.document_id)
    if (!hasMark || found.status !== 'valid') return response.notFound()

    const as = request.url().endsWith('.png') ? 'png' : 'svg'
    const picture = await typesetter.draw('mark', markSheet(found, words.holder, locale), as)
    response.header('Content-Type', as === 'png' ? 'image/png' : 'image/svg+xml')
    response.header('Content-Disposition', `attachment; filename="mark-${found.document.id}.${as}"`)
    return response.send(picture)
  }
}
