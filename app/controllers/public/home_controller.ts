import type { HttpContext } from '@adonisjs/core/http'
import { catalogue } from '#queries/courses/catalogue'
import { planOn } from '#queries/plan/plan_on'
import { certifiedCompanies } from '#queries/register/certified_companies'
import { comingProgrammes, openProgrammes } from '#queries/programmes/open_programmes'

/** The front page: three doors, what is open now, courses one can still join, companies newly certified. */
export default class HomeController {
  async show({ view }: HttpContext) {
    const open = await openProgrammes()
    const { courses } = await catalogue({ seats: ['free'] }, { limit: 4 })

    const { companies: certified } = await certifiedCompanies({ sort: 'newest' }, { limit: 3 })

    return view.render('pages/public/home', { open, coming: await comingProgrammes(open), courses, certified, planName: (await planOn())?.edition.name ?? null })
  }
}
