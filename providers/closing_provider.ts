import type { ApplicationService } from '@adonisjs/core/types'

/** Seconds a running request has to end before its connection is cut, and the whole process before it ends anyhow. */
const PATIENCE = 20
const LIMIT = 30

/**
 * When the process is told to end, the door closes first: no new request is taken while running requests,
 * jobs and rounds finish. It stands after the worker's provider, because what is registered last runs first.
 */
export default class ClosingProvider {
  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const server = await this.app.container.make('server')

    this.app.terminating(() => {
      const node = server.getNodeServer()
      node?.close()
      setTimeout(() => node?.closeAllConnections(), PATIENCE * 1000).unref()
      setTimeout(() => process.exit(), LIMIT * 1000).unref()
    })
  }
}
