import { controllers } from '#generated/controllers'
import { catalogueThrottle } from '#start/limiter'
import router from '@adonisjs/core/services/router'

const { Calendars, Courses } = controllers.public
const { Courses: CoursesApi } = controllers.api

/** Courses for everybody: found, read, taken into a calendar. */
router.get('courses', [Courses, 'index']).as('courses.index')
router.get('courses/:code', [Courses, 'show']).as('courses.show')
router.get('courses/:code/sessions/:number.ics', [Calendars, 'session']).as('courses.calendar')
router.get('calendar/:key.ics', [Calendars, 'person']).as('calendar')

router
  .group(() => {
    router.get('', [CoursesApi, 'index']).as('index')
    router.get(':code', [CoursesApi, 'show']).as('show')
    router.get(':code/sessions', [CoursesApi, 'sessions']).as('sessions')
  })
  .prefix('api/v1/courses')
  .as('api.courses')
  .use(catalogueThrottle)
