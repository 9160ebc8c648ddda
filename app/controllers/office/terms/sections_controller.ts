import type { HttpContext } from '@adonisjs/core/http'
import { changeRows, saveTerms } from '#actions/terms/save_terms'
import { draftOf } from '#queries/terms/draft_of'
import { typingOfForm } from '#rules/forms/typing'
import { termsKinds } from '#rules/terms/terms_kinds'
import { conflictPage } from '#services/terms/conflict_page'
import { sectionPage } from '#services/terms/section_page'
import { idOf } from '#values/field_id'

/** The form of a draft, a section a page; saved right or wrong. */
export default class SectionsController {
  async show({ params, view, response, i18n }: HttpContext) {
    const sheet = await draftOf(params.draft_id)
    const home = `/office/programmes/drafts/${sheet.draft.id}`
    if (!Object.hasOwn(termsKinds[sheet.draft.kind].sections, params.section)) return response.redirect().toPath(home)
    if (sheet.draft.state !== 'open') return response.redirect().toPath(home)
    const page = sectionPage(sheet, params.section, i18n)
    view.share({ errors: page.errors })

    return view.render('pages/office/terms/section', page)
  }

  async update({ params, request, response, actor, view, session, i18n }: HttpContext) {
    const { draft } = await draftOf(params.draft_id)
    const asked = String(request.input('_do', ''))
    const saved = await saveTerms(draft.id, typingOfForm(request.body()), actor)
    const changed = await changeRows(draft.id, asked, actor)
    const section = Object.hasOwn(termsKinds[draft.kind].sections, params.section) ? params.section : 'assumed'
    if (saved.conflicts.length > 0) return response.status(409).send(await view.render('pages/office/terms/conflict', conflictPage(saved, section, i18n)))

    const isWritten = (changed?.draft ?? saved.draft).version > draft.version
    session.flash('notice', { kind: isWritten ? 'success' : 'info', text: i18n.t(isWritten ? 'terms.saved' : 'terms.not_saved') })
    const next = nextOf(Object.keys(termsKinds[draft.kind].sections), section, asked)
    return response.redirect().toPath(`/office/programmes/drafts/${draft.id}${next}${changed?.row ? `#${idOf(changed.row)}` : ''}`)
  }
}

/** Where a button leads: the section itself, the next one, or the draft. */
function nextOf(sections: string[], section: string, asked: string) {
  const next = asked === 'next' ? sections[sections.indexOf(section) + 1] : section
  return next && sections.includes(next) ? `/sections/${next}` : '#assumed'
}
