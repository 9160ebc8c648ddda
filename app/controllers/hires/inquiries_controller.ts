import type { HttpContext } from '@adonisjs/core/http'
import { answerInquiry } from '#actions/hires/answer_inquiry'
import { inquiriesOf } from '#queries/hires/inquiries_of'
import { inquiryOf } from '#queries/hires/inquiry_of'
import { answerProblem, HIRE_ANSWERS } from '#rules/claims/hire_outcome'
import { hireAnswersValidator } from '#validators/hires'
import { sayWrong } from '#validators/say_wrong'
import { today } from '#values/clock'

/** 採用した方の在職状況: the company is asked after six months, and answers by staff mark. */
export default class InquiriesController {
  async index({ company, view }: HttpContext) {
    return view.render('pages/hires/index', { inquiries: await inquiriesOf(company.id) })
  }

  async show({ company, params, view }: HttpContext) {
    return view.render('pages/hires/show', {
      inquiry: await inquiryOf(company.id, params.inquiry_id),
      answers: HIRE_ANSWERS,
      today: today(),
    })
  }

  async store(ctx: HttpContext) {
    const { company, params, request, actor, session, response, i18n } = ctx
    const inquiry = await inquiryOf(company.id, params.inquiry_id)
    const { answers } = await request.validateUsing(hireAnswersValidator)
    const given = answers.flatMap(({ id, answer, leftOn = null }, index) => (answer ? [{ outcomeId: id, answer, leftOn, index }] : []))
    const wrong = given.flatMap((one) => {
      const hire = inquiry.hires.find(({ outcomeId }) => outcomeId === one.outcomeId)
      const problem = hire && answerProblem(one, hire.startsOn, today())
      return problem ? [[`answers.${one.index}.leftOn`, i18n.t(`hires.problem.${problem}`)] as const] : []
    })
    if (wrong.length > 0) return sayWrong(ctx, Object.fromEntries(wrong))

    await answerInquiry(inquiry.id, given, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('hires.thanks') })
    return response.redirect().toPath(`/companies/${company.id}/hires/${inquiry.id}`)
  }
}
