import { BaseCommand } from '@adonisjs/core/ace'
import { startRounds } from '#services/rounds'
import { rounds } from '#start/rounds'

/** Does what falls due by time, until SIGTERM. One clock is enough; two do no harm. */
export default class ClockRun extends BaseCommand {
  static commandName = 'clock:run'
  static description = 'Do what falls due by time: letters left behind, papers not yet rendered'
  static options = { startApp: true, staysAlive: true }

  async run() {
    const clock = startRounds(rounds)
    this.app.terminating(() => clock.stop())
    this.logger.info(`The clock does ${rounds.map((round) => round.name).join(', ')}`)
  }
}
