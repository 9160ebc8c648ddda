import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Effects, GrantRevocations, AmountsOwing } = controllers.office.claims
const { Repayments } = controllers.payments

/** What is taken back, as the claims desk reads it. */
router
  .group(() => {
    router.get('repayments', [AmountsOwing, 'index']).as('owing.index')
    router.get('repayments/:owing_id', [AmountsOwing, 'show']).as('owing.show')
    router.get(':claim_id/effect', [Effects, 'show']).as('effects.show')
  })
  .prefix('office/claims')
  .as('office.claims')
  .use([...signedIn(), middleware.desk({ desk: 'claims' })])

/** What a clerk decides or proposes of it. */
router
  .group(() => {
    router.post(':claim_id/effect', [Effects, 'store']).as('effects.store')
    router.get(':claim_id/revocation', [GrantRevocations, 'create']).as('revocations.create')
    router.post(':claim_id/revocation', [GrantRevocations, 'store']).as('revocations.store')
    router.post('repayments/:owing_id/waiver', [AmountsOwing, 'store']).as('owing.waiver')
  })
  .prefix('office/claims')
  .as('office.claims')
  .use([...signedIn(), middleware.desk({ desk: 'claims', posts: ['clerk'] })])

/** What comes in is the accountants' business. */
router
  .group(() => {
    router.get('', [Repayments, 'index']).as('index')
    router.get(':owing_id', [Repayments, 'show']).as('show')
    router.post(':owing_id', [Repayments, 'store']).as('store')
  })
  .prefix('office/accounts/repayments')
  .as('payments.repayments')
  .use([...signedIn(), middleware.desk({ desk: 'accounts', posts: ['accountant'] })])
