import type { HttpContext } from '@adonisjs/core/http'
import { assessmentForm } from '#actions/certifications/assessment_form'
import { doInAssessment } from '#actions/certifications/do_in_assessment'
import { saveDraft } from '#actions/certifications/save_draft'
import { receiveFiles } from '#actions/forms/receive_files'
import type Certification from '#models/certification'
import { assessmentConflict } from '#queries/certifications/assessment_conflict'
import { scoreBeside } from '#queries/certifications/assessment_page'
import { assessmentSheet } from '#queries/certifications/assessment_sheet'
import { companyCertification } from '#queries/certifications/company_certification'
import { assessmentSections } from '#rules/certifications/assessment_sections'
import { looksLikeNames } from '#rules/files/looks_like_names'
import { typingOfForm } from '#rules/forms/typing'
import { answersInConflict } from '#services/forms/place_of_answer'
import { autosaveValidator, typingOfAutosave } from '#validators/forms/autosave'
import { idOf } from '#values/field_id'
import { timeText } from '#values/show'

/** The self-assessment as typed, saved at every change and by its buttons. */
export default class DraftsController {
  /** For a page whose session had ended: a fresh token, and what stands on the server. */
  async show({ company, params, request, response }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    const { draft } = await assessmentSheet(certification)
    const isWritable = certification.state === 'draft' || certification.state === 'returned'

    return response.json({ token: request.csrfToken, version: draft.version, isWritable })
  }

  async update(ctx: HttpContext) {
    const certification = await companyCertification(ctx.company.id, ctx.params.certification_id)
    return ctx.request.accepts(['html', 'json']) === 'json' ? this.autosave(ctx, certification) : this.save(ctx, certification)
  }

  private async autosave({ request, actor, response, view, i18n }: HttpContext, certification: Certification) {
    const typing = typingOfAutosave(await request.validateUsing(autosaveValidator))
    const { version, savedAt, saved, conflicts } = await saveDraft(certification.id, actor, typing)
    await certification.refresh()
    const sheet = await assessmentSheet(certification)

    return response.json({
      version,
      saved,
      savedAt: savedAt.toISO(),
      savedText: i18n.t('claims.form.saved_at', { time: timeText(savedAt) }),
      conflicts: answersInConflict(conflicts, sheet, i18n),
      receipt: await view.render('pages/certifications/score', scoreBeside(certification, sheet, [...typing.typed.keys()])),
    })
  }

  private async save(ctx: HttpContext, certification: Certification) {
    const { request, actor, response, session, view, i18n } = ctx
    const section = String(request.input('_section', ''))
    const asked = String(request.input('_do', ''))
    const saved = await saveDraft(certification.id, actor, typingOfForm(request.body()))
    await receiveFiles(request.allFiles(), request.body(), assessmentForm(certification.id), actor)
    const anchor = await doInAssessment(certification.id, actor, asked)
    if (saved.conflicts.length > 0) {
      return response
        .status(409)
        .send(await view.render('pages/claims/conflict', await assessmentConflict(certification, saved, section, i18n)))
    }
    const named = Object.values(request.allFiles())
      .flat()
      .filter((file) => file && looksLikeNames(file.clientName))
    if (named.length > 0)
      session.flash('notice', { kind: 'warning', text: i18n.t('certifications.names_warning', { name: named[0]!.clientName }) })

    await certification.refresh()
    const next = await nextPage(certification, section, asked)
    return response.redirect().toPath(anchor ? `${next}#${idOf(anchor)}` : next)
  }
}

/** Where a button leads: the section itself, the next one, or the case page. */
async function nextPage(certification: Certification, section: string, asked: string) {
  const home = `/companies/${certification.companyId}/certifications/${certification.id}`
  if (asked === 'leave') return home
  if (section === 'correction') return `${home}/correction`
  const { scheme, document } = await assessmentSheet(certification)
  const sections = assessmentSections(scheme, document)
  const here = sections.indexOf(section)
  const step = asked === 'next' ? 1 : asked === 'back' ? -1 : 0

  return `${home}/sections/${sections[here + step] ?? sections[Math.max(0, here)]}`
}
