import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import { registerThrottle } from '#start/limiter'
import router from '@adonisjs/core/services/router'

const { ApiPages, OpenData } = controllers.public
const { ApiDocuments } = controllers.api
const { GrantConsents } = controllers.register

/** オープンデータ: for everybody, without a session. */
router.get('open-data', [OpenData, 'index']).as('open_data')
router.get('open-data/grants-360giving.json', [OpenData, 'giving']).as('open_data.giving').use(registerThrottle)
router.get('open-data/:name.csv', [OpenData, 'csv']).as('open_data.csv').use(registerThrottle)
router.get('open-data/:name.json', [OpenData, 'json']).as('open_data.json').use(registerThrottle)

/** The public API about itself: for people, and for machines. */
router.get('api', [ApiPages, 'show']).as('api')
router.get('api/v1/openapi.json', [ApiDocuments, 'show']).as('api.document').use(registerThrottle)

/** Whether a company's grants are among it, its administrators say. */
router
  .group(() => {
    router.get('', [GrantConsents, 'edit']).as('edit')
    router.put('', [GrantConsents, 'update']).as('update')
    router.delete('', [GrantConsents, 'destroy']).as('destroy')
  })
  .prefix('companies/:company_id/grant-publication')
  .where('company_id', router.matchers.number())
  .as('open_data.consent')
  .use([...signedIn(), middleware.company({ administrator: true })])
