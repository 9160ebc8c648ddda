import type { HttpContext } from '@adonisjs/core/http'
import { openForm } from '#services/carried_form'

/** What was typed before the session ended, shown again with a fresh token to be sent. */
export default class ContinuationsController {
  store({ request, response, view }: HttpContext) {
    const form = openForm(request.body().carried)
    if (!form) return response.redirect().toPath('/start')

    return view.render('pages/accounts/continuation', { form })
  }
}
