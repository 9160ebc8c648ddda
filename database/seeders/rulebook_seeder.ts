import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { adoptSchemes } from '#actions/certifications/adopt_schemes'
import { adoptKinds } from '#actions/courses/adopt_kinds'
import { adoptPlan } from '#actions/plan/adopt_plan'
import { adoptRulebooks } from '#actions/programmes/adopt_rulebooks'

/** The plan, the programmes with their terms, the course kinds and the certification schemes, as the rule books hold them. */
export default class RulebookSeeder extends BaseSeeder {
  async run() {
    await adoptPlan()
    await adoptRulebooks()
    await adoptKinds()
    await adoptSchemes()
  }
}
