import type { ApplicationService } from '@adonisjs/core/types'

/**
 * Worker and clock inside the server's process: always on SQLite, whose one connection is this process's own;
 * elsewhere when WORKER says `inside`. Otherwise `node ace queue:work` and `node ace clock:run` are processes of their own.
 */
export default class WorkerProvider {
  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { default: env } = await import('#start/env')
    const { engine } = await import('#config/database')
    if (env.get('WORKER', engine === 'sqlite' ? 'inside' : 'outside') === 'outside') return

    const { startWorker } = await import('#services/worker')
    const { startRounds } = await import('#services/rounds')
    const { rounds } = await import('#start/rounds')
    const worker = await startWorker()
    const clock = startRounds(rounds)
    this.app.terminating(async () => {
      await Promise.all([worker.stop(), clock.stop()])
    })
  }
}
