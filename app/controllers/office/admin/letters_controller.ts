import type { HttpContext } from '@adonisjs/core/http'
import { resendLetter } from '#actions/letters/resend_letter'
import Letter from '#models/letter'
import { LETTER_STATES, letterList } from '#queries/letters/letter_list'
import { isShownInsteadOfSent } from '#services/letters/send_letter'
import { idIn } from '#values/id_in'

/** The outbox: what was sent to whom, and what did not arrive. The demonstration shows the letters themselves. */
export default class LettersController {
  async index({ request, view }: HttpContext) {
    const asked = request.input('state')
    const state = LETTER_STATES.find((one) => one === asked)
    const list = await letterList({ state, before: idIn(request.input('before')) || undefined })
    return view.render('pages/office/admin/letters', { ...list, state, states: LETTER_STATES })
  }

  async show({ params, view }: HttpContext) {
    const letter = await Letter.findOrFail(idIn(params.letter_id))
    return view.render('pages/office/admin/letter', { letter, isMailbox: isShownInsteadOfSent() })
  }

  async resend({ params, response, actor, session, i18n }: HttpContext) {
    const letter = await Letter.findOrFail(idIn(params.letter_id))
    await resendLetter(letter.id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('mailbox.resent') })
    return response.redirect().toPath(`/office/admin/letters/${letter.id}`)
  }
}
