import { BaseCommand } from '@adonisjs/core/ace'
import { startWorker } from '#services/worker'

/** Works off the queue until SIGTERM, and finishes what was begun. */
export default class QueueWork extends BaseCommand {
  static commandName = 'queue:work'
  static description = 'Deliver letters and render papers as they are asked for'
  static options = { startApp: true, staysAlive: true }

  async run() {
    const worker = await startWorker()
    this.app.terminating(() => worker.stop())
    this.logger.info('The worker is waiting for errands')
    await worker.running
  }
}
