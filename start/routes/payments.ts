import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Runs, Releases, Discards, BankFiles, Results } = controllers.payments

/** The accounts desk; what moves money or shows a file of accounts asks for the password again. */
router
  .group(() => {
    router.get('', [Runs, 'index']).as('runs.index')
    router.get('runs/:run_id', [Runs, 'show']).as('runs.show')
    router.post('runs/:run_id/discard', [Discards, 'store']).as('discards.store')

    router
      .group(() => {
        router.post('runs', [Runs, 'store']).as('runs.store')
        router.post('runs/:run_id/release', [Releases, 'store']).as('releases.store')
        router.get('runs/:run_id/file', [BankFiles, 'show']).as('files.show')
        router.post('runs/:run_id/result', [Results, 'store']).as('results.store')
      })
      .use(middleware.reauthenticated())
  })
  .prefix('office/accounts')
  .as('payments')
  .use([...signedIn(), middleware.desk({ desk: 'accounts', posts: ['accountant'] })])
