import { exponentialBackoff, Job } from '@adonisjs/queue'
import { renderDocument } from '#actions/certificates_of_companies/render_document'

/** Renders the PDF of a company's certificate after the commit of its issue. */
export default class RenderCompanyCertificate extends Job<{ documentId: number }> {
  static options = {
    name: 'render_company_certificate',
    retry: { maxRetries: 5, backoff: exponentialBackoff({ baseDelay: '5s', maxDelay: '10m' }) },
  }

  async execute() {
    await renderDocument(this.payload.documentId)
  }
}
