import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { sweepEvidence } from '#actions/forms/sweep_evidence'

/** Bytes of uploads that were cut short by a crash belong to no row; they are swept once a day old. */
export default class FilesSweep extends BaseCommand {
  static commandName = 'files:sweep'
  static description = 'Remove stored bytes that no file refers to'
  static options: CommandOptions = { startApp: true }

  @flags.number({ description: 'Spare what is younger than this many hours', default: 24 })
  declare hours: number

  async run() {
    this.logger.success(`${await sweepEvidence(this.hours)} removed`)
  }
}
