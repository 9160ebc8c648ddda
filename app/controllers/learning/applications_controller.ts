import type { HttpContext } from '@adonisjs/core/http'
import { amendApplication } from '#actions/courses/amend_application'
import { askForSeat } from '#actions/learning/ask_for_seat'
import { judgeOwnApplication } from '#actions/learning/judge_own_application'
import { saveProfile } from '#actions/learning/save_profile'
import type Enrolment from '#models/enrolment'
import { applicationPage } from '#queries/learning/application_page'
import { liveEnrolment } from '#queries/learning/live_enrolment'
import { ownEnrolment } from '#queries/learning/own_enrolment'
import { sessionToApply } from '#queries/learning/session_to_apply'
import EnrolmentPolicy from '#policies/enrolment_policy'
import type { CourseKindDefinition, Question } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import { sayViolation } from '#services/forms/say_violation'
import { amendmentValidator, applicationValidator, unanswered } from '#validators/learning/application'
import { sayWrong } from '#validators/say_wrong'
import { NEVER_REPEATED } from '#values/never_repeated'

/** 受講申込: the form, and what becomes of it. */
export default class ApplicationsController {
  async create({ user, params, view, response, i18n }: HttpContext) {
    const session = await sessionToApply(params.session_id)
    const live = await liveEnrolment(user.id, session.id)
    if (live) return response.redirect().toPath(`/my/courses/${live.id}`)

    const { judgement, violation } = await judgeOwnApplication(session, user.id)
    return view.render('pages/learning/application', { judgement, refusal: violation && sayViolation(violation, i18n), ...(await applicationPage(session, user, violation)) })
  }

  async store(ctx: HttpContext) {
    const { user, params, request, actor, response, session: flash, i18n, receivedAt } = ctx
    const session = await sessionToApply(params.session_id)
    const kind = session.kindEdition.definition as CourseKindDefinition
    const { bornOn, livesInWard, studiesInWard, employer, colleagues = [], guardian, ...application } = await request.validateUsing(applicationValidator(kind))
    const open = unanswered(kind, application.answers)
    if (open.length > 0) return sayUnanswered(ctx, open)
    const facts = told({ bornOn, livesInWard, studiesInWard })
    if (Object.keys(facts).length > 0) await saveProfile(user.id, facts)

    try {
      const asked = { ...application, answers: told(application.answers ?? {}), shared: kind.privacy === 'ordinary' ? application.shared : undefined, userId: user.id, companyId: employer, guardian: guardianOf(guardian), receivedAt }
      const enrolment = await askForSeat(session.id, asked, colleagues, actor)
      flash.flash('notice', { kind: 'success', text: i18n.t(`learning.application.sent.${sentAs(enrolment)}`) })
      return response.redirect().toPath(`/my/courses/${enrolment.id}`)
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error
      const live = error.reason === 'already_enrolled' ? await liveEnrolment(user.id, session.id) : null
      if (live) return response.redirect().toPath(`/my/courses/${live.id}`)
      const field = FIELDS[error.reason]
      if (field) return sayWrong(ctx, { [field]: sayViolation(error, i18n) })
      flash.flashExcept(NEVER_REPEATED)
      throw error
    }
  }

  async edit({ user, params, view, bouncer, actor }: HttpContext) {
    const enrolment = await ownEnrolment(user.id, params.enrolment_id)
    await bouncer.with(EnrolmentPolicy).authorize('take', enrolment, 'amend', actor)
    return view.render('pages/learning/amendment', { enrolment, course: enrolment.session.course, kind: enrolment.session.kindEdition.definition })
  }

  async update(ctx: HttpContext) {
    const { user, params, request, actor, bouncer, response, session, i18n } = ctx
    const enrolment = await ownEnrolment(user.id, params.enrolment_id)
    await bouncer.with(EnrolmentPolicy).authorize('take', enrolment, 'amend', actor)
    const kind = enrolment.session.kindEdition.definition as CourseKindDefinition
    const { answers, ...amendment } = await request.validateUsing(amendmentValidator(kind))
    const open = unanswered(kind, answers)
    if (open.length > 0) return sayUnanswered(ctx, open)

    const amended = await amendApplication(enrolment.id, { ...told(amendment), answers: told(answers ?? {}) }, actor)
    session.flash('notice', { kind: 'success', text: i18n.t(`learning.amendment.${amended.state === 'applied' ? 'looked_at' : 'saved'}`) })
    return response.redirect().toPath(`/my/courses/${enrolment.id}`)
  }
}

const sayUnanswered = (ctx: HttpContext, questions: Question[]) =>
  sayWrong(ctx, Object.fromEntries(questions.map(({ code, label }) => [`answers.${code}`, ctx.i18n.t('learning.application.answer_missing', { question: label[ctx.locale] })])))

/** Refusals that one field of the form can mend. */
const FIELDS: Record<string, string> = { age_unknown: 'bornOn', guardian_unnamed: 'guardian.name', guardian_is_oneself: 'guardian.email', colleague_not_admitted: 'colleagues', group_too_large: 'colleagues' }

/** Without what was left out. */
const told = <T extends object>(facts: T) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as { [Key in keyof T]: Exclude<T[Key], undefined> }

const guardianOf = (guardian?: { name?: string | null; email?: string }) => (guardian?.name ? { name: guardian.name, email: guardian.email } : undefined)

const sentAs = ({ state }: Enrolment) => (['confirmed', 'waiting', 'offered'].includes(state) ? state : 'applied')
