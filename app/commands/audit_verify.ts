import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { verifyEverything } from '#queries/audit/verification'
import { findingText } from '#rules/audit/finding'

/** Recomputes every history and every anchor and names what is not as it was written. */
export default class AuditVerify extends BaseCommand {
  static commandName = 'audit:verify'
  static description =
    'Recompute every history and every daily anchor from the first to the last, and name the first row that is not as it was written'
  static options: CommandOptions = { startApp: true }

  @flags.number({ description: 'Stop after this many findings', default: 20 })
  declare most: number

  @flags.string({ description: 'The hash of an anchor, as it was published or kept elsewhere' })
  declare known?: string

  async run() {
    const { findings, anchors, covered } = await verifyEverything(Math.max(1, this.most), this.known)
    findings.forEach((finding) => this.logger.error(findingText(finding)))
    if (findings.length > 0) {
      this.exitCode = 1
      return this.logger.error(`The first that is wrong: ${findingText(findings[0]!)}`)
    }
    this.logger.success(`Every history and ${covered} rows under ${anchors} anchors are as they were written.`)
  }
}
