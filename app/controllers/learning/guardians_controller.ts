import type { HttpContext } from '@adonisjs/core/http'
import { recordConsent, refuseConsent } from '#actions/courses/consent_of_guardian'
import { guardiansWord } from '#queries/learning/guardians_word'
import { RuleViolation } from '#rules/rule_violation'
import { consentValidator } from '#validators/learning/course'
import { readForm, showAgain } from '#validators/public_form'

/** 保護者の同意, by the link of the letter: no account, no cookie. Looking changes nothing. */
export default class GuardiansController {
  show(ctx: HttpContext) {
    return page(ctx)
  }

  async store(ctx: HttpContext) {
    const { data, errors } = await readForm(ctx, consentValidator)
    if (errors) {
      ctx.response.status(422)
      showAgain(ctx, errors)
      return page(ctx)
    }
    await answered(() => recordConsent(ctx.params.token, { photoAllowed: data.photoAllowed === '1', receivedAt: ctx.receivedAt }))
    return page(ctx)
  }

  async refuse(ctx: HttpContext) {
    await answered(() => refuseConsent(ctx.params.token))
    return page(ctx)
  }
}

/** What can no longer be answered is said by the page itself. */
async function answered(work: () => Promise<unknown>) {
  await work().catch((error: unknown) => {
    if (!(error instanceof RuleViolation)) throw error
  })
}

async function page({ params, view, response }: HttpContext) {
  response.header('Cache-Control', 'private, no-store')
  const word = await guardiansWord(params.token)
  if (word.said === null) return view.render('pages/learning/guardian', { ...word, token: params.token })

  if (word.said === 'closed') response.status(410)
  return view.render('pages/learning/guardian_done', { said: word.said })
}
