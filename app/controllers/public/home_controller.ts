import type { HttpContext } from '@adonisjs/core/http'

/** The front page: three doors, and what is open now. */
export default class HomeController {
  show({ view }: HttpContext) {
    return view.render('pages/public/home')
  }
}
