import { BaseCommand } from '@adonisjs/core/ace'
import { schemeBooks } from '#database/rulebooks/certifications/index'
import { kindBooks } from '#database/rulebooks/courses/index'
import { rulebooks } from '#database/rulebooks/index'
import { planEditions, planFile } from '#database/rulebooks/plan'
import { schemeProblems, sharedSchemes } from '#rules/certifications/check_scheme'
import { programmeProblems, sharedNames, type Finding } from '#rules/claims/check_programme'
import { brokenClaims, kindProblems, sharedKinds } from '#rules/courses/check_kind'
import { planProblems, unplanned } from '#rules/plan/check_plan'

const said = (file: string, found: Finding[]) => found.map(({ entry, problem }) => `${file}: ${entry} ${problem.en}`)

/** Reads every rule book and says what is wrong, by file and entry. */
export default class RulebookCheck extends BaseCommand {
  static commandName = 'rulebook:check'
  static description = 'Check programmes, course kinds, certification schemes and the plan they hang on: words, dates, amounts, and their worked examples'

  async run() {
    const programmes = rulebooks.map(({ definition }) => definition)
    const wrong = [
      ...said(planFile, planProblems(planEditions)),
      ...unplanned([...rulebooks, ...kindBooks, ...schemeBooks], planEditions).flatMap(({ file, found }) => said(file, found)),
      ...rulebooks.flatMap(({ file, definition }) => said(file, programmeProblems(definition))),
      ...said('database/rulebooks/claims', sharedNames(programmes)),
      ...kindBooks.flatMap(({ file, definition }) => said(file, [...kindProblems(definition), ...brokenClaims(definition, programmes)])),
      ...said('database/rulebooks/courses', sharedKinds(kindBooks.map(({ definition }) => definition))),
      ...schemeBooks.flatMap(({ file, definition }) => said(file, schemeProblems(definition))),
      ...said('database/rulebooks/certifications', sharedSchemes(schemeBooks.map(({ definition }) => definition))),
    ]
    wrong.forEach((sentence) => this.logger.error(sentence))
    if (wrong.length > 0) this.exitCode = 1
    else
      this.logger.success(
        `${rulebooks.length} programmes, ${kindBooks.length} course kinds and ${schemeBooks.length} certification schemes are in order.`
      )
  }
}
