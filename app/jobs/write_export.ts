import { exponentialBackoff, Job } from '@adonisjs/queue'
import { writeExport } from '#actions/exports/write_export'

/** Writes an export after the commit of its order. */
export default class WriteExport extends Job<{ exportId: number }> {
  static options = { name: 'write_export', retry: { maxRetries: 5, backoff: exponentialBackoff({ baseDelay: '5s', maxDelay: '10m' }) } }

  async execute() {
    await writeExport(this.payload.exportId)
  }
}
