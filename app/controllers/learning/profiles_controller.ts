import type { HttpContext } from '@adonisjs/core/http'
import { changeAccount } from '#actions/accounts/change_account'
import { saveProfile } from '#actions/learning/save_profile'
import LearnerProfile from '#models/learner_profile'
import { employmentsOf } from '#queries/learning/employments_of'
import { learnerProfileValidator } from '#validators/learning/profile'
import { localPath } from '#values/local_path'

/** わたしの情報: asked once, used by every application. */
export default class ProfilesController {
  async edit({ user, request, view }: HttpContext) {
    const profile = await LearnerProfile.findBy('userId', user.id)
    return view.render('pages/learning/profile', { profile, employments: await employmentsOf(user.id), to: localPath(request.input('to')) })
  }

  async update({ user, request, response, session, i18n }: HttpContext) {
    const { name, locale, ...facts } = await request.validateUsing(learnerProfileValidator)
    await changeAccount(user, { name, locale })
    await saveProfile(user.id, facts)
    session.flash('notice', { kind: 'success', text: i18n.t('learning.profile.saved') })
    return response.redirect().toPath(localPath(request.input('to')) ?? '/my/profile')
  }
}
