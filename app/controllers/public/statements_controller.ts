import type { HttpContext } from '@adonisjs/core/http'

/** What the portal promises about itself: who can use it, and what it does with personal data. */
export default class StatementsController {
  accessibility({ view }: HttpContext) {
    return view.render('pages/public/statement', { subject: 'accessibility', parts: ['standard', 'measures', 'limits', 'contact'] })
  }

  privacy({ view }: HttpContext) {
    return view.render('pages/public/statement', { subject: 'privacy', parts: ['purpose', 'kept', 'cookies', 'shared', 'rights', 'contact'] })
  }
}
