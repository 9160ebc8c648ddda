import type { HttpContext } from '@adonisjs/core/http'
import { acceptSeat } from '#actions/courses/accept_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { declineSeat } from '#actions/courses/decline_seat'
import EnrolmentPolicy from '#policies/enrolment_policy'
import { learnerPlace } from '#queries/learning/learner_place'
import { belongingsOf } from '#queries/learning/belongings'
import { ownEnrolment } from '#queries/learning/own_enrolment'
import { leavingCost } from '#rules/courses/leaving_cost'
import { leavingValidator } from '#validators/learning/course'
import { now } from '#values/clock'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

type Leaving = 'decline' | 'cancel'

/** 承諾・辞退・取消し: what a participant answers, and what leaving costs, said before. */
export default class AnswersController {
  async accept(ctx: HttpContext) {
    const { actor, bouncer, response, session, i18n, receivedAt } = ctx
    const enrolment = await enrolmentIn(ctx)
    await bouncer.with(EnrolmentPolicy).authorize('take', enrolment, 'accept', actor)

    await acceptSeat(enrolment.id, actor, receivedAt)
    session.flash('notice', { kind: 'success', text: i18n.t('learning.course.accepted') })
    return response.redirect().toPath(`/my/courses/${enrolment.id}`)
  }

  refusal(ctx: HttpContext) {
    return ask(ctx, 'decline')
  }

  decline(ctx: HttpContext) {
    return leave(ctx, 'decline', declineSeat)
  }

  cancellation(ctx: HttpContext) {
    return ask(ctx, 'cancel')
  }

  cancel(ctx: HttpContext) {
    return leave(ctx, 'cancel', cancelEnrolment)
  }
}

const enrolmentIn = ({ user, params }: HttpContext) => ownEnrolment(user.id, params.enrolment_id)

/** The page before the button: what becomes of the seat, and what it costs in yen. */
async function ask(ctx: HttpContext, step: Leaving) {
  const enrolment = await enrolmentIn(ctx)
  const home = `/my/courses/${enrolment.id}`
  if (!enrolmentWorkflow.allows(step, enrolment.state, 'participant')) return ctx.response.redirect().toPath(home)

  const place = learnerPlace(enrolment, (await belongingsOf([enrolment])).get(enrolment.id)!)
  const cost = step === 'cancel' ? leavingCost(place.charge, now() > place.free, place.definition.cancellation) : null
  return ctx.view.render('pages/learning/leaving', { ...place, home, step, cost, isLate: now() > place.free })
}

async function leave(ctx: HttpContext, step: Leaving, act: typeof declineSeat) {
  const { actor, bouncer, request, response, session, i18n } = ctx
  const enrolment = await enrolmentIn(ctx)
  await bouncer.with(EnrolmentPolicy).authorize('take', enrolment, step, actor)

  const { reason = null } = await request.validateUsing(leavingValidator)
  await act(enrolment.id, actor, reason)
  session.flash('notice', { kind: 'success', text: i18n.t(`learning.course.${LEFT[step]}`) })
  return response.redirect().toPath(`/my/courses/${enrolment.id}`)
}

const LEFT = { decline: 'declined', cancel: 'cancelled' } as const
