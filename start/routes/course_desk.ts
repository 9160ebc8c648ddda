import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Desks, Catalogue, Publications, Sessions, Rosters } = controllers.office.courses

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
    router.get('catalogue', [Catalogue, 'index']).as('catalogue.index')
    router.get('catalogue/new', [Catalogue, 'create']).as('catalogue.create')
    router.post('catalogue', [Catalogue, 'store']).as('catalogue.store')
    router.get('catalogue/:course_id', [Catalogue, 'show']).as('catalogue.show')
    router.get('catalogue/:course_id/edit', [Catalogue, 'edit']).as('catalogue.edit')
    router.put('catalogue/:course_id', [Catalogue, 'update']).as('catalogue.update')
    router.post('catalogue/:course_id/publication', [Publications, 'store']).as('publications.store')
    router.delete('catalogue/:course_id/publication', [Publications, 'destroy']).as('publications.destroy')
    router.get('sessions/:session_id', [Sessions, 'show']).as('sessions.show')
  })
  .prefix('office/courses')
  .as('office.courses')
  .use([...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk'] })])
