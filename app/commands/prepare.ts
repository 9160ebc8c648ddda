import { BaseCommand } from '@adonisjs/core/ace'
import env from '#start/env'
import { migrate } from '#services/storage/migrations'

/** Database and rule books as this version of the portal needs them; in the demo also the demo town. */
export default class Prepare extends BaseCommand {
  static commandName = 'prepare'
  static description = 'Migrate the database, adopt the rule books and, where DEMO is set, fill the demo town'
  static options = { startApp: true }

  async run() {
    const migrated = await migrate()
    if (migrated.length > 0) this.logger.log(`• Applied ${migrated.length} migrations.`)
    if (!(await this.pass('rulebook:adopt'))) return
    if (env.get('DEMO')) await this.pass('demo:seed')
  }

  /** The other command says itself what went wrong. */
  private async pass(command: string) {
    const { exitCode = 0 } = await this.kernel.exec(command, [])
    this.exitCode = exitCode

    return exitCode === 0
  }
}
