import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Courses, Applications, Answers, Sharings, Messages, Profiles, Employments, Calendars, Guardians } = controllers.learning

/** What a participant does in their own name. */
router
  .group(() => {
    router.get('', [Courses, 'index']).as('home')
    router.post('calendar', [Calendars, 'store']).as('calendar')
    router.get('profile', [Profiles, 'edit']).as('profile')
    router.put('profile', [Profiles, 'update']).as('profile.update')
    router.post('profile/employers', [Employments, 'store']).as('employers.store')
    router.delete('profile/employers/:employment_id', [Employments, 'destroy']).where('employment_id', router.matchers.number()).as('employers.destroy')
    router.get('sessions/:session_id/application', [Applications, 'create']).where('session_id', router.matchers.number()).as('applications.create')
    router.post('sessions/:session_id/application', [Applications, 'store']).where('session_id', router.matchers.number()).as('applications.store')

    router
      .group(() => {
        router.get('', [Courses, 'show']).as('show')
        router.post('acceptance', [Answers, 'accept']).as('accept')
        router.get('refusal', [Answers, 'refusal']).as('refusal')
        router.post('refusal', [Answers, 'decline']).as('decline')
        router.get('cancellation', [Answers, 'cancellation']).as('cancellation')
        router.post('cancellation', [Answers, 'cancel']).as('cancel')
        router.get('application', [Applications, 'edit']).as('amendment')
        router.put('application', [Applications, 'update']).as('amend')
        router.put('sharing', [Sharings, 'update']).as('sharing')
        router.post('messages', [Messages, 'store']).as('messages')
      })
      .prefix('courses/:enrolment_id')
      .where('enrolment_id', router.matchers.number())
      .as('courses')
  })
  .prefix('my')
  .as('learning')
  .use([...signedIn(), middleware.learner()])

/** A guardian answers by the link of the letter, without an account. */
router.get('guardian/:token', [Guardians, 'show']).as('guardian')
router.post('guardian/:token', [Guardians, 'store']).use(middleware.sameOrigin()).as('guardian.store')
router.post('guardian/:token/refusal', [Guardians, 'refuse']).use(middleware.sameOrigin()).as('guardian.refuse')
