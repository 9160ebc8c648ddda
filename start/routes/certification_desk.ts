import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import { APPROVING_POSTS } from '#values/desks'
import router from '@adonisjs/core/services/router'

const { Desks, Cases, Assignments, Notes, Gates, Corrections, Visits, Proposals, Evidence, Notices } = controllers.office.certifications
const { Filters, Approvals } = controllers.office

const READERS = ['clerk', ...APPROVING_POSTS]

/** Where everybody of the desk begins; reviewers and the chair are led to their own work. */
router
  .get('office/certifications', [Desks, 'show'])
  .as('office.certifications.desk')
  .use([...signedIn(), middleware.desk({ desk: 'certifications' })])

/** The certification desk: read by clerks and approvers. */
router
  .group(() => {
    router.post('filters', [Filters, 'store']).as('filters.store')
    router.delete('filters/:filter_id', [Filters, 'destroy']).as('filters.destroy')
    router.get('approvals', [Proposals, 'index']).as('approvals')
    router.get('proposals/:proposal_id', [Proposals, 'show']).as('proposals.show')
  })
  .prefix('office/certifications')
  .as('office.certifications')
  .use([...signedIn(), middleware.desk({ desk: 'certifications', posts: READERS })])

/** One case. */
router
  .group(() => {
    router.get('', [Cases, 'show']).as('cases.show').use(middleware.reading({ type: 'certification', param: 'certification_id' }))
    router.get('gates', [Gates, 'show']).as('gates.show')
    router.get('visits', [Visits, 'index']).as('visits.index')
    router.get('files/:file_id', [Evidence, 'show']).as('files.show')
    router.get('notices/:notice_id.pdf', [Notices, 'pdf']).as('notices.pdf')
    router.get('notices/:notice_id', [Notices, 'show']).as('notices.show')
    router.post('notes', [Notes, 'store']).as('notes.store')
  })
  .prefix('office/certifications/:certification_id')
  .where('certification_id', router.matchers.number())
  .as('office.certifications')
  .use([...signedIn(), middleware.desk({ desk: 'certifications', posts: READERS })])

/** A clerk's acts. */
router
  .group(() => {
    router.post('assignment', [Assignments, 'store']).as('assignments.store')
    router.post('gates', [Gates, 'update']).as('gates.update')
    router.post('gates/passing', [Gates, 'pass']).as('gates.pass')
    router.post('visits', [Visits, 'store']).as('visits.store')
    router.get('correction/new', [Corrections, 'create']).as('corrections.create')
    router.post('correction', [Corrections, 'store']).as('corrections.store')
    router.get('proposals/new', [Proposals, 'create']).as('proposals.create')
    router.post('proposals', [Proposals, 'store']).as('proposals.store')
  })
  .prefix('office/certifications/:certification_id')
  .where('certification_id', router.matchers.number())
  .as('office.certifications')
  .use([...signedIn(), middleware.desk({ desk: 'certifications', posts: ['clerk'] })])

/** An approver's acts; binding acts have no address of their own. */
router
  .group(() => {
    router.post('approval', [Approvals, 'store']).as('approvals.store')
    router.post('sending-back', [Approvals, 'sendBack']).as('approvals.send_back')
  })
  .prefix('office/certifications/proposals/:proposal_id')
  .as('office.certifications')
  .use([...signedIn(), middleware.desk({ desk: 'certifications', posts: [...APPROVING_POSTS] }), middleware.reauthenticated()])
