import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import { planThrottle } from '#start/limiter'
import router from '@adonisjs/core/services/router'

const { Plans } = controllers.public
const { Plans: PlansApi } = controllers.api
const { Plans: OfficePlans } = controllers.office

/** 産業振興プラン: for everybody, without a session. */
router.get('plan', [Plans, 'index']).as('plan.index')
router.get('plan/:node', [Plans, 'show']).as('plan.show')
router.get('api/v1/plan', [PlansApi, 'show']).as('api.plan').use(planThrottle)

/** The programmes desk sees also what hangs nowhere, and the editions to come. */
router
  .get('office/plan', [OfficePlans, 'show'])
  .as('office.plan')
  .use([...signedIn(), middleware.desk({ desk: 'programmes' })])
