import { BaseCommand } from '@adonisjs/core/ace'
import { rulebooks } from '#database/rulebooks/index'
import { programmeProblems, sharedNames } from '#rules/claims/check_programme'

/** Reads every rule book and says what is wrong, by file and entry. */
export default class RulebookCheck extends BaseCommand {
  static commandName = 'rulebook:check'
  static description = 'Check the rule books: words, dates, amounts, and their worked examples'

  async run() {
    const shared = sharedNames(rulebooks.map(({ definition }) => definition))
    const wrong = [
      ...rulebooks.flatMap(({ file, definition }) => programmeProblems(definition).map(({ entry, problem }) => `${file}: ${entry} ${problem.en}`)),
      ...shared.map(({ entry, problem }) => `database/rulebooks: ${entry} ${problem.en}`),
    ]
    wrong.forEach((sentence) => this.logger.error(sentence))
    if (wrong.length > 0) this.exitCode = 1
    else this.logger.success(`${rulebooks.length} rule books are in order.`)
  }
}
