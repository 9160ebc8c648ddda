import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Desks, Sessions, Rosters } = controllers.office.courses

/** Read by clerks and by the instructors of a session. */
router
  .group(() => {
    router.get('', [Desks, 'show']).as('desk')
    router.get('sessions/:session_id/roster', [Rosters, 'show']).as('rosters.show')
    router.get('sessions/:session_id/roster/sheet', [Rosters, 'sheet']).as('rosters.sheet')
  })
  .prefix('office/courses')
  .as('office.courses')
  .use([...signedIn(), middleware.desk({ desk: 'courses' })])

/** The clerks of the course desk. */
router
  .group(() => {
    router.get('sessions/:session_id', [Sessions, 'show']).as('sessions.show')
  })
  .prefix('office/courses')
  .as('office.courses')
  .use([...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk'] })])
