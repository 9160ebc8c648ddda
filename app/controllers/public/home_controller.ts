import type { HttpContext } from '@adonisjs/core/http'
import { comingProgrammes, openProgrammes } from '#queries/programmes/open_programmes'

/** The front page: three doors, and what is open now. */
export default class HomeController {
  async show({ view }: HttpContext) {
    const open = await openProgrammes()
    return view.render('pages/public/home', { open, coming: await comingProgrammes(open) })
  }
}
