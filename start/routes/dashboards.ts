import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Dashboards } = controllers.office

/** What each desk sees of its money and its work; the accountants see no clerk's work. */
for (const desk of ['claims', 'accounts', 'programmes'] as const)
  router
    .group(() => {
      router.get('', [Dashboards, 'claims']).as('show')
      router.get('charts/:file', [Dashboards, 'claimsFile']).as('chart')
    })
    .prefix(`office/dashboard/${desk}`)
    .as(`office.dashboards.${desk}`)
    .use([...signedIn(), middleware.desk({ desk })])
