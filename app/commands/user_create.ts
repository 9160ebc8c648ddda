import { BaseCommand, flags } from '@adonisjs/core/ace'
import { createAdministrator } from '#actions/staff/create_administrator'

/** The first administrator, who invites everybody else. */
export default class UserCreate extends BaseCommand {
  static commandName = 'user:create'
  static description = 'Create an administrator of the office; asks for what the flags leave out'
  static options = { startApp: true }

  @flags.string({ description: 'E-mail address' })
  declare email?: string

  @flags.string({ description: 'Name' })
  declare name?: string

  @flags.string({ description: 'Password, ten characters or more' })
  declare password?: string

  async run() {
    const email = this.email ?? (await this.prompt.ask('E-mail address'))
    const name = this.name ?? (await this.prompt.ask('Name'))
    const password = this.password ?? (await this.prompt.secure('Password (ten characters or more)'))

    const { signInAddress, wrong } = await createAdministrator({ email: email ?? '', name: name ?? '', password: password ?? '' })
    if (wrong) {
      for (const sentence of wrong) this.logger.error(sentence)
      this.exitCode = 1
      return
    }
    this.logger.success(`${email} may sign in as administrator: ${signInAddress}`)
  }
}
