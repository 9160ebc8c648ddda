import type { HttpContext } from '@adonisjs/core/http'
import { schemeBooks } from '#queries/certifications/scheme_books'
import { kindBooks } from '#queries/courses/kind_books'
import { programmeBooks } from '#queries/programmes/programme_books'
import { draftsOfDesk } from '#queries/terms/drafts_of_desk'

/** 制度: the programmes, their terms by year and the position of each budget; the course kinds and the certification schemes with their rules; what is drafted for next. */
export default class ProgrammesController {
  async index({ view }: HttpContext) {
    const books = { programmes: await programmeBooks(), kinds: await kindBooks(), schemes: await schemeBooks() }
    return view.render('pages/office/programmes/index', { ...books, drafts: await draftsOfDesk() })
  }
}
