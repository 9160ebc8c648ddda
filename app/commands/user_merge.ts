import { args, BaseCommand } from '@adonisjs/core/ace'
import { mergeAccounts } from '#actions/accounts/merge_accounts'
import User from '#models/user'

/** Two accounts of one person become one; cases that had fewer than four eyes are named. */
export default class UserMerge extends BaseCommand {
  static commandName = 'user:merge'
  static description = 'Close an account that belongs to the owner of another; both then count as one person'
  static options = { startApp: true }

  @args.string({ description: 'E-mail address of the account to close' })
  declare closed: string

  @args.string({ description: 'E-mail address of the account to keep' })
  declare kept: string

  async run() {
    const closed = await User.findBy('email', this.closed)
    const kept = await User.findBy('email', this.kept)
    if (!closed || !kept) {
      this.logger.error(`There is no account ${closed ? this.kept : this.closed}`)
      this.exitCode = 1
      return
    }
    const overlaps = await mergeAccounts(closed.id, kept.id, { id: null, as: 'clock' })
    for (const { subjectType, subjectId, held } of overlaps) {
      this.logger.warning(`${subjectType} ${subjectId}: one person was ${held.join(' and ')}`)
    }
    this.logger.success(`${this.closed} is closed; its owner acts as ${this.kept}`)
  }
}
