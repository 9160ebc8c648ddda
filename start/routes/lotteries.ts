import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Lotteries } = controllers.public
const { Lotteries: OfficeLotteries, LotteryOverrides, Screenings, SelectionResults } = controllers.office.courses

/** Everybody can repeat a draw. */
router
  .group(() => {
    router.get('lottery', [Lotteries, 'show']).as('show')
    router.get('lottery.json', [Lotteries, 'json']).as('json')
    router.get('lottery.csv', [Lotteries, 'csv']).as('csv')
  })
  .prefix('courses/:code/sessions/:number')
  .as('lotteries')
router.get('lottery/recompute.mjs', [Lotteries, 'script']).as('lotteries.script')

/** A clerk draws; another one may change a result. */
router
  .group(() => {
    router.get('lottery', [OfficeLotteries, 'show']).as('lottery')
    router.post('lottery', [OfficeLotteries, 'store']).as('lottery.store')
    router.post('lottery/overrides', [LotteryOverrides, 'store']).as('lottery.overrides')
    router.post('screening/results', [SelectionResults, 'store']).as('screening.results')
  })
  .prefix('office/courses/sessions/:session_id')
  .as('office.courses')
  .use([...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk'] })])

/** Two people score each application, clerks or the instructor of the session. */
router
  .group(() => {
    router.get('screening', [Screenings, 'show']).as('screening')
    router.post('screening/:enrolment_id', [Screenings, 'store']).as('screening.store')
  })
  .prefix('office/courses/sessions/:session_id')
  .as('office.courses')
  .use([...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk', 'instructor'] })])
