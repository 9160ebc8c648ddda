import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Courses, Profiles, Employments, Calendars } = controllers.learning

/** What a participant does in their own name. */
router
  .group(() => {
    router.get('', [Courses, 'index']).as('home')
    router.post('calendar', [Calendars, 'store']).as('calendar')
    router.get('profile', [Profiles, 'edit']).as('profile')
    router.put('profile', [Profiles, 'update']).as('profile.update')
    router.post('profile/employers', [Employments, 'store']).as('employers.store')
    router.delete('profile/employers/:employment_id', [Employments, 'destroy']).where('employment_id', router.matchers.number()).as('employers.destroy')
  })
  .prefix('my')
  .as('learning')
  .use([...signedIn(), middleware.learner()])
