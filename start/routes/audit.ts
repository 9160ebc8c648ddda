import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Cases, Trail, Disclosures, Anchors, Exports } = controllers.audit

/** The auditor reads everything and changes nothing; saying why personal data are needed is all that is written. */
router
  .group(() => {
    router.get('', [Cases, 'index']).as('cases.index')
    router.get('cases/:kind/:id', [Cases, 'show']).as('cases.show').use(middleware.reading({ param: 'id' }))
    router.get('trail', [Trail, 'index']).as('trail.index')
    router.get('trail/:entry_id', [Trail, 'show']).as('trail.show')
    router.get('anchors', [Anchors, 'index']).as('anchors.index')
    router.post('cases/:kind/:id/exports', [Exports, 'store']).as('exports.store')
    router.post('disclosures', [Disclosures, 'store']).as('disclosures.store')
  })
  .prefix('office/audit')
  .as('audit')
  .use([...signedIn(), middleware.desk({ desk: 'audit', posts: ['auditor'] })])

/** For anybody to keep. */
router.get('anchors', [controllers.public.Anchors, 'index']).as('anchors.index')
router.get('anchors/:day.json', [controllers.public.Anchors, 'show']).as('anchors.show')
