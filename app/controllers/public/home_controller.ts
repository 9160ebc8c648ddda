import type { HttpContext } from '@adonisjs/core/http'
import { catalogue } from '#queries/courses/catalogue'
import { comingProgrammes, openProgrammes } from '#queries/programmes/open_programmes'

/** The front page: three doors, what is open now, and courses one can still join. */
export default class HomeController {
  async show({ view }: HttpContext) {
    const open = await openProgrammes()
    const { courses } = await catalogue({ seats: ['free'] }, { limit: 4 })

    return view.render('pages/public/home', { open, coming: await comingProgrammes(open), courses })
  }
}
