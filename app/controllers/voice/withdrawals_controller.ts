import type { HttpContext } from '@adonisjs/core/http'
import { withdrawVoice } from '#actions/voice/withdraw_voice'
import { RuleViolation } from '#rules/rule_violation'
import { showAgain } from '#validators/public_form'

/** An answer is taken back by the word shown after it. */
export default class WithdrawalsController {
  create({ view }: HttpContext) {
    return view.render('pages/voice/withdrawal', { isDone: false })
  }

  async store(ctx: HttpContext) {
    const { request, response, view, i18n } = ctx
    try {
      await withdrawVoice(String(request.input('word') ?? ''))
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error
      response.status(422)
      showAgain(ctx, { word: i18n.t(`violations.${error.reason}`) })
      return view.render('pages/voice/withdrawal', { isDone: false })
    }
    return view.render('pages/voice/withdrawal', { isDone: true })
  }
}
