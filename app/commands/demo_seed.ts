import { BaseCommand } from '@adonisjs/core/ace'
import { adoptDemoYear } from '#actions/programmes/adopt_demo_year'
import { isDemo } from '#values/demo'

/** Fills the demonstration with its town; a town that stands is left as it is, and today programmes and courses are open. */
export default class DemoSeed extends BaseCommand {
  static commandName = 'demo:seed'
  static description = 'Fill the demonstration with invented companies, people, claims, courses and certifications'
  static options = { startApp: true }

  async run() {
    if (!isDemo()) {
      this.logger.error('demo:seed works only where DEMO is set')
      this.exitCode = 1
      return
    }
    await adoptDemoYear()
    const { seedCourses } = await import('#database/seeders/demo/courses/seed_courses')
    const { seedCertifications } = await import('#database/seeders/demo/certifications/seed_certifications')
    const { seedHires } = await import('#database/seeders/demo/hires/seed_hires')
    const { seedTerms } = await import('#database/seeders/demo/terms/seed_terms')
    const { seedGrantConsents } = await import('#database/seeders/demo/grants/seed_grant_consents')
    const { seedTown, townState } = await import('#database/seeders/demo/seed_town')
    const state = await townState()
    if (state === 'unfinished')
      this.logger.warning('The demo town was interrupted while it was built. Empty the database to have it whole.')
    if (state === 'absent') {
      this.logger.log('• Filling the demo town with half a year of claims …')
      await seedTown()
    }
    if (state === 'unfinished') return

    await seedCourses()
    await seedCertifications()
    await seedHires()
    await seedTerms()
    await seedGrantConsents()
  }
}
