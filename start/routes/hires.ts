import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Inquiries } = controllers.hires

/** A company is asked what became of the people it hired. */
router
  .group(() => {
    router.get('', [Inquiries, 'index']).as('index')
    router.get(':inquiry_id', [Inquiries, 'show']).as('show')
    router.post(':inquiry_id', [Inquiries, 'store']).as('store')
  })
  .prefix('companies/:company_id/hires')
  .where('company_id', router.matchers.number())
  .where('inquiry_id', router.matchers.number())
  .as('hires')
  .use([...signedIn(), middleware.company()])
