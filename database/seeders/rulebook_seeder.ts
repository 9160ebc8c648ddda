import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { adoptKinds } from '#actions/courses/adopt_kinds'
import { adoptRulebooks } from '#actions/programmes/adopt_rulebooks'

/** The programmes with their terms and the course kinds, as the rule books hold them. */
export default class RulebookSeeder extends BaseSeeder {
  async run() {
    await adoptRulebooks()
    await adoptKinds()
  }
}
