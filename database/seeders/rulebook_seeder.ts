import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { adoptRulebooks } from '#actions/programmes/adopt_rulebooks'

/** The programmes and their terms, as the rule books hold them. */
export default class RulebookSeeder extends BaseSeeder {
  async run() {
    await adoptRulebooks()
  }
}
