import type { HttpContext } from '@adonisjs/core/http'
import { claimForm } from '#actions/claims/claim_form'
import { doInForm } from '#actions/claims/do_in_form'
import { receiveFiles } from '#actions/forms/receive_files'
import { saveDraft } from '#actions/claims/save_draft'
import type Claim from '#models/claim'
import { claimSheet } from '#queries/claims/claim_sheet'
import { companyClaim } from '#queries/claims/company_claim'
import { conflictPage } from '#queries/claims/conflict_page'
import { typingOfForm } from '#rules/forms/typing'
import { isWritable, stageOf } from '#rules/claims/stage_of'
import { sectionsOf } from '#rules/claims/sections_of'
import { conflictsInWords } from '#services/forms/place_of_field'
import { autosaveValidator, typingOfAutosave } from '#validators/forms/autosave'
import { today } from '#values/clock'
import { idOf } from '#values/field_id'
import { timeText } from '#values/show'

/** The form as typed, saved at every change and by its buttons. */
export default class DraftsController {
  /** For a page whose session had ended: a fresh token, and what stands on the server. */
  async show({ company, params, request, response }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    const { draft } = await claimSheet(claim, today())

    return response.json({ token: request.csrfToken, version: draft.version, isWritable: isWritable(claim.state) })
  }

  async update(ctx: HttpContext) {
    const claim = await companyClaim(ctx.company.id, ctx.params.claim_id)

    return ctx.request.accepts(['html', 'json']) === 'json' ? this.autosave(ctx, claim) : this.save(ctx, claim)
  }

  private async autosave({ request, actor, response, view, i18n, locale }: HttpContext, claim: Claim) {
    const typing = typingOfAutosave(await request.validateUsing(autosaveValidator))
    const { version, savedAt, saved, conflicts } = await saveDraft(claim.id, stageOf(claim.state), actor, typing)
    const sheet = await claimSheet(claim, today())

    return response.json({
      version,
      saved,
      savedAt: savedAt.toISO(),
      savedText: i18n.t('claims.form.saved_at', { time: timeText(savedAt) }),
      conflicts: conflictsInWords(conflicts, sheet, i18n),
      explanation: sheet.explanation,
      receipt: await view.render('pages/claims/receipt', { explanation: sheet.explanation, locale }),
    })
  }

  private async save(ctx: HttpContext, claim: Claim) {
    const { request, actor, response, view, i18n } = ctx
    const stage = stageOf(claim.state)
    const section = String(request.input('_section', ''))
    const saved = await saveDraft(claim.id, stage, actor, typingOfForm(request.body()))
    await receiveFiles(request.allFiles(), request.body(), claimForm(claim.id, stage), actor)
    const anchor = await doInForm(claim.id, stage, actor, String(request.input('_do', '')))
    if (saved.conflicts.length > 0) return response.status(409).send(await view.render('pages/claims/conflict', await conflictPage(claim, saved, section, i18n)))

    const next = nextPage(claim, section, String(request.input('_do', '')))
    return response.redirect().toPath(anchor ? `${next}#${idOf(anchor)}` : next)
  }
}

/** Where a button leads: the section itself, the next one, or the case page. */
function nextPage(claim: Claim, section: string, asked: string) {
  const home = `/companies/${claim.companyId}/claims/${claim.id}`
  if (asked === 'leave') return home
  if (section === 'correction') return `${home}/correction`
  const sections: string[] = sectionsOf(claim.terms.definition, stageOf(claim.state))
  const here = sections.indexOf(section)
  const step = asked === 'next' ? 1 : asked === 'back' ? -1 : 0

  return `${home}/sections/${sections[here + step] ?? sections[Math.max(0, here)]}`
}
