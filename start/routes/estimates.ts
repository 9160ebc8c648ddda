import { controllers } from '#generated/controllers'
import { estimateThrottle } from '#start/limiter'
import router from '@adonisjs/core/services/router'

const { Estimates: EstimatesApi, Programmes } = controllers.api
const { Estimates } = controllers.public

router.get('estimate', [Estimates, 'index']).as('estimate.index')
router.get('estimate/:code', [Estimates, 'show']).as('estimate.show').use(estimateThrottle)

router
  .group(() => {
    router.get('programmes', [Programmes, 'index']).as('api.programmes.index')
    router.get('programmes/:code', [Programmes, 'show']).as('api.programmes.show')
    router.post('programmes/:code/estimates', [EstimatesApi, 'store']).as('api.estimates.store').use(estimateThrottle)
  })
  .prefix('api/v1')
