import { exponentialBackoff, Job } from '@adonisjs/queue'
import { renderNotice } from '#actions/notices/render_notice'

/** Renders the PDF of a notice after the commit of its act. */
export default class RenderNotice extends Job<{ noticeId: number }> {
  static options = { name: 'render_notice', retry: { maxRetries: 5, backoff: exponentialBackoff({ baseDelay: '5s', maxDelay: '10m' }) } }

  async execute() {
    await renderNotice(this.payload.noticeId)
  }
}
