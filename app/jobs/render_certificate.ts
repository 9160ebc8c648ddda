import { exponentialBackoff, Job } from '@adonisjs/queue'
import { renderCertificate } from '#actions/certificates/render_certificate'

/** Renders the PDF of a certificate after the commit of its issue. */
export default class RenderCertificate extends Job<{ certificateId: number }> {
  static options = { name: 'render_certificate', retry: { maxRetries: 5, backoff: exponentialBackoff({ baseDelay: '5s', maxDelay: '10m' }) } }

  async execute() {
    await renderCertificate(this.payload.certificateId)
  }
}
