import type { HttpContext } from '@adonisjs/core/http'
import { answerVoice } from '#actions/voice/answer_voice'
import type VoiceRound from '#models/voice_round'
import { openVoiceByCode } from '#queries/certifications/open_voice_by_code'
import { RuleViolation } from '#rules/rule_violation'
import { readForm, showAgain } from '#validators/public_form'
import { voiceValidator } from '#validators/voice'
import { typedAt } from '#values/typed_at'

/** 従業員の声, the employee's side: no account, no session, no cookie; the code travels in the body, never in an address. */
export default class VoicesController {
  create({ view }: HttpContext) {
    return view.render('pages/voice/enter')
  }

  async ask(ctx: HttpContext) {
    const round = await openVoiceByCode(codeIn(ctx))
    return round ? questions(ctx, round) : unknown(ctx)
  }

  async store(ctx: HttpContext) {
    const round = await openVoiceByCode(codeIn(ctx))
    if (!round) return unknown(ctx)
    ctx.request.updateBody({ answers: {}, ...ctx.request.body() })
    const { data, errors } = await readForm(ctx, voiceValidator(round.questions))
    if (errors) {
      ctx.response.status(422)
      ctx.view.share({ errors, old: (name: string, fallback?: unknown) => typedAt(ctx.request.all(), name) ?? fallback })
      return questions(ctx, round)
    }
    const word = await answerVoice(round.id, data.code, data.answers as Record<string, number>).catch(ifUnknown)
    ctx.response.header('Cache-Control', 'no-store')
    return word === null ? unknown(ctx) : ctx.view.render('pages/voice/thanks', { word })
  }
}

const codeIn = ({ request }: HttpContext) => String(request.input('code') ?? '').slice(0, 100)

/** Two posts of one code at once: the second one finds it used. */
function ifUnknown(error: unknown): null {
  if (error instanceof RuleViolation) return null
  throw error
}

function questions({ view, response, ...ctx }: HttpContext, round: VoiceRound) {
  response.header('Cache-Control', 'no-store')
  return view.render('pages/voice/questions', { round, code: String(ctx.request.input('code')).slice(0, 100) })
}

function unknown(ctx: HttpContext) {
  ctx.response.status(422)
  showAgain(ctx, { code: ctx.i18n.t('violations.voice_code_unknown') })
  return ctx.view.render('pages/voice/enter')
}
