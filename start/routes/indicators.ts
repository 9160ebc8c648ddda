import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import { planThrottle } from '#start/limiter'
import router from '@adonisjs/core/services/router'

const { Indicators } = controllers.public
const { Indicators: IndicatorsApi } = controllers.api
const { Indicators: OfficeIndicators, PlanValues } = controllers.office

/** 指標: for everybody, without a session; small groups are left out. */
router.get('indicators', [Indicators, 'index']).as('indicators.index').use(planThrottle)
router.get('indicators/charts/:file', [Indicators, 'chart']).as('indicators.chart').use(planThrottle)
router.get('indicators/:code', [Indicators, 'show']).as('indicators.show').use(planThrottle)
router.get('api/v1/indicators', [IndicatorsApi, 'index']).as('api.indicators').use(planThrottle)

/** Values of the plan's indicators: an officer's acts. */
router
  .group(() => {
    router.get('new', [PlanValues, 'create']).as('create')
    router.post('', [PlanValues, 'store']).as('store')
    router.post(':value_id/confirmation', [PlanValues, 'confirm']).as('confirm')
    router.post(':value_id/sending-back', [PlanValues, 'sendBack']).as('send_back')
  })
  .prefix('office/indicators/plan/:code/values')
  .as('office.plan_values')
  .use([...signedIn(), middleware.desk({ desk: 'programmes', posts: ['officer'] })])

/** Every figure down to its rows: for the officers and managers of the programmes desk, and for the auditors. */
router
  .group(() => {
    router.get('', [OfficeIndicators, 'index']).as('index')
    router.get('plan/:code', [PlanValues, 'show']).as('plan')
    router.get(':code', [OfficeIndicators, 'show']).as('show')
    router.get(':code/rows', [OfficeIndicators, 'rows']).as('rows')
    router.get(':code/rows.csv', [OfficeIndicators, 'csv']).as('csv')
  })
  .prefix('office/indicators')
  .as('office.indicators')
  .use([...signedIn(), middleware.desk({ desk: ['programmes', 'audit'] })])
