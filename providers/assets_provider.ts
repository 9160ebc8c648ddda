import ViteProvider from '@adonisjs/vite/vite_provider'

/**
 * The tests see the assets that `npm test` has built, as people do in production. The package would run a second
 * bundler beside them, and hand the browser every module by itself.
 */
export default class AssetsProvider extends ViteProvider {
  async start() {
    if (this.app.getEnvironment() !== 'test') await super.start()
  }

  async shutdown() {
    if (this.app.getEnvironment() !== 'test') await super.shutdown()
  }
}
