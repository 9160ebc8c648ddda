import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Claims, Sections, Drafts, Files, Submissions, Corrections, Withdrawals, PerformanceReports, PaymentRequests } = controllers.claims

/** The company's side of a claim: from the draft to the request for payment. */
router
  .group(() => {
    router.get('/', [Claims, 'index']).as('index')
    router.get('new', [Claims, 'create']).as('create')
    router.post('/', [Claims, 'store']).as('store')

    router
      .group(() => {
        router.get('/', [Claims, 'show']).as('show')
        router.get('sections/:section', [Sections, 'show']).as('section')
        router.get('draft', [Drafts, 'show']).as('draft')
        router.post('draft', [Drafts, 'update']).as('draft.save')
        router.patch('draft', [Drafts, 'update']).as('draft.autosave')
        router.post('files', [Files, 'store']).as('files.store')
        router.get('files/:file_id', [Files, 'show']).as('files.show').where('file_id', router.matchers.number())
        router.post('submission', [Submissions, 'store']).as('submission')
        router.get('correction', [Corrections, 'show']).as('correction')
        router.post('resubmission', [Corrections, 'store']).as('resubmission')
        router.get('withdrawal', [Withdrawals, 'create']).as('withdrawal.create')
        router.post('withdrawal', [Withdrawals, 'store']).as('withdrawal')
        router.post('report', [PerformanceReports, 'create']).as('report.create')
        router.post('report/submission', [PerformanceReports, 'store']).as('report')
        router.get('payment-request', [PaymentRequests, 'show']).as('payment_request')
        router.post('payment-request', [PaymentRequests, 'store']).as('payment_request.store')
        router.put('payment-request', [PaymentRequests, 'update']).as('payment_request.update')
      })
      .prefix(':claim_id')
      .where('claim_id', router.matchers.number())
  })
  .prefix('companies/:company_id/claims')
  .as('claims')
  .use([...signedIn(), middleware.company()])
