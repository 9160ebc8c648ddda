import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Desks, Cases, Assignments, Notes, Examinations, Adjustments, Corrections, Proposals, Evidence } = controllers.office.claims
const { Programmes, Filters, Approvals } = controllers.office

const APPROVERS = ['section_chief', 'division_chief']

/** The claims desk: read by every post of the desk. */
router
  .group(() => {
    router.get('', [Desks, 'show']).as('desk')
    router.post('filters', [Filters, 'store']).as('filters.store')
    router.delete('filters/:filter_id', [Filters, 'destroy']).as('filters.destroy')
    router.get('approvals', [Proposals, 'index']).as('approvals')
    router.get('proposals/:proposal_id', [Proposals, 'show']).as('proposals.show')
    router.get(':claim_id', [Cases, 'show']).as('cases.show').use(middleware.reading({ type: 'claim', param: 'claim_id' }))
    router.get(':claim_id/examination', [Examinations, 'show']).as('examinations.show').use(middleware.reading({ type: 'claim', param: 'claim_id' }))
    router.get(':claim_id/files/:file_id', [Evidence, 'show']).as('files.show')
    router.post(':claim_id/notes', [Notes, 'store']).as('notes.store')
  })
  .prefix('office/claims')
  .as('office.claims')
  .use([...signedIn(), middleware.desk({ desk: 'claims' })])

/** A clerk's acts. */
router
  .group(() => {
    router.post('assignment', [Assignments, 'store']).as('assignments.store')
    router.post('examination', [Examinations, 'update']).as('examinations.update')
    router.post('lines/:key/adjustment', [Adjustments, 'store']).as('adjustments.store')
    router.get('correction/new', [Corrections, 'create']).as('corrections.create')
    router.post('correction', [Corrections, 'store']).as('corrections.store')
    router.get('proposals/new', [Proposals, 'create']).as('proposals.create')
    router.post('proposals', [Proposals, 'store']).as('proposals.store')
  })
  .prefix('office/claims/:claim_id')
  .as('office.claims')
  .use([...signedIn(), middleware.desk({ desk: 'claims', posts: ['clerk'] })])

/** An approver's acts; binding acts have no address of their own. */
router
  .group(() => {
    router.post('approval', [Approvals, 'store']).as('approvals.store')
    router.post('sending-back', [Approvals, 'sendBack']).as('approvals.send_back')
  })
  .prefix('office/claims/proposals/:proposal_id')
  .as('office.claims')
  .use([...signedIn(), middleware.desk({ desk: 'claims', posts: APPROVERS }), middleware.reauthenticated()])

/** The programmes desk reads the rule books and their budgets. */
router
  .get('office/programmes', [Programmes, 'index'])
  .as('office.programmes')
  .use([...signedIn(), middleware.desk({ desk: 'programmes' })])
