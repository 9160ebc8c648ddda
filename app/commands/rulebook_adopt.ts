import { BaseCommand } from '@adonisjs/core/ace'
import { adoptSchemes } from '#actions/certifications/adopt_schemes'
import { adoptKinds, type AdoptedKind } from '#actions/courses/adopt_kinds'
import { adoptPlan } from '#actions/plan/adopt_plan'
import { adoptRulebooks, type Adopted } from '#actions/programmes/adopt_rulebooks'

/** What has not changed needs no word, nor what the office adopted in place of the file. */
const WORDS: Partial<Record<Adopted['result'], string>> = {
  new: 'adopted',
  changed: 'changed; no claim used them yet',
  frozen: 'kept as they are: a claim uses them, and the file differs',
}

/** Puts the rule books in force; what is in force already stays. */
export default class RulebookAdopt extends BaseCommand {
  static commandName = 'rulebook:adopt'
  static description = 'Adopt the terms of the rule books that are not in force yet'
  static options = { startApp: true }

  async run() {
    for (const { code, result } of await adoptPlan()) if (result !== 'same') this.logger.info(`Plan ${code}: ${result}.`)
    for (const { file, fiscalYear, result } of await adoptRulebooks()) {
      if (!WORDS[result]) continue
      const sentence = `${file}: terms of ${fiscalYear} ${WORDS[result]}.`
      if (result === 'frozen') this.logger.warning(sentence)
      else this.logger.info(sentence)
    }
    for (const { code, result } of await adoptKinds()) this.tell(`Course kind ${code}`, result)
    for (const { code, result } of await adoptSchemes()) this.tell(`Certification scheme ${code}`, result)
  }
  private tell(what: string, result: AdoptedKind['result']) {
    if (result !== 'same' && result !== 'theirs') this.logger.info(`${what}: ${result}.`)
  }
}
