import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Desks, Catalogue, Previews, Publications, Sessions, SessionPublications, Seats, Moves, Cancellations, Rosters, Enrolments, Decisions, Consents, Employments, Messages, SessionExports } = controllers.office.courses

/** Read by clerks and by the instructors of a session. */
router
  .group(() => {
    router.get('', [Desks, 'show']).as('desk')
    router.get('sessions/:session_id/roster', [Rosters, 'show']).as('rosters.show')
    router.get('sessions/:session_id/roster/sheet', [Rosters, 'sheet']).as('rosters.sheet')
    router.get('sessions/:session_id/roster/sheet.pdf', [Rosters, 'pdf']).as('rosters.pdf')
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
    router.get('catalogue/:course_id/preview', [Previews, 'show']).as('previews.show')
    router.get('catalogue/:course_id/edit', [Catalogue, 'edit']).as('catalogue.edit')
    router.put('catalogue/:course_id', [Catalogue, 'update']).as('catalogue.update')
    router.post('catalogue/:course_id/publication', [Publications, 'store']).as('publications.store')
    router.delete('catalogue/:course_id/publication', [Publications, 'destroy']).as('publications.destroy')
    router.get('sessions/new', [Sessions, 'create']).as('sessions.create')
    router.post('sessions', [Sessions, 'store']).as('sessions.store')
    router.get('sessions/:session_id', [Sessions, 'show']).as('sessions.show')
    router.get('sessions/:session_id/edit', [Sessions, 'edit']).as('sessions.edit')
    router.put('sessions/:session_id', [Sessions, 'update']).as('sessions.update')
    router.post('sessions/:session_id/publication', [SessionPublications, 'store']).as('session_publications.store')
    router.delete('sessions/:session_id/publication', [SessionPublications, 'destroy']).as('session_publications.destroy')
    router.get('sessions/:session_id/seats', [Seats, 'edit']).as('seats.edit')
    router.put('sessions/:session_id/seats', [Seats, 'update']).as('seats.update')
    router.delete('sessions/:session_id/waitlist', [Seats, 'close']).as('waitlist.close')
    router.get('sessions/:session_id/move', [Moves, 'create']).as('moves.create')
    router.post('sessions/:session_id/move', [Moves, 'store']).as('moves.store')
    router.get('sessions/:session_id/cancellation', [Cancellations, 'create']).as('cancellations.create')
    router.post('sessions/:session_id/cancellation', [Cancellations, 'store']).as('cancellations.store')
    router.get('sessions/:session_id/enrolments/new', [Enrolments, 'create']).as('enrolments.create')
    router.post('sessions/:session_id/enrolments', [Enrolments, 'store']).as('enrolments.store')
    router.get('sessions/:session_id/messages', [Messages, 'index']).as('messages.index')
    router.post('sessions/:session_id/messages', [Messages, 'store']).as('messages.store')
    router.post('sessions/:session_id/messages/:message_id/reading', [Messages, 'read']).as('messages.read')
    router.post('sessions/:session_id/exports', [SessionExports, 'store']).as('exports.store')
    router.get('enrolments/:enrolment_id', [Enrolments, 'show']).as('enrolments.show').use(middleware.reading({ type: 'enrolment', param: 'enrolment_id', action: 'person.read' }))
    router.post('enrolments/:enrolment_id/acceptance', [Enrolments, 'accept']).as('enrolments.accept')
    router.post('enrolments/:enrolment_id/cancellation', [Enrolments, 'cancel']).as('enrolments.cancel')
    router.post('enrolments/:enrolment_id/approval', [Decisions, 'approve']).as('decisions.approve')
    router.post('enrolments/:enrolment_id/refusal', [Decisions, 'refuse']).as('decisions.refuse')
    router.post('enrolments/:enrolment_id/consent', [Consents, 'store']).as('consents.store')
    router.get('employments', [Employments, 'index']).as('employments.index')
    router.post('employments/:employment_id/confirmation', [Employments, 'confirm']).as('employments.confirm')
    router.post('employments/:employment_id/refusal', [Employments, 'refuse']).as('employments.refuse')
  })
  .prefix('office/courses')
  .as('office.courses')
  .use([...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk'] })])
