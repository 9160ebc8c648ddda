import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Drafts, Sections } = controllers.office.terms

/** 制度の案: written, checked and rehearsed by the officers of the programmes desk. */
router
  .group(() => {
    router.post('', [Drafts, 'store']).as('drafts.store')
    router.get(':draft_id', [Drafts, 'show']).as('drafts.show')
    router.delete(':draft_id', [Drafts, 'destroy']).as('drafts.destroy')
    router.get(':draft_id/sections/:section', [Sections, 'show']).as('sections.show')
    router.post(':draft_id/sections/:section', [Sections, 'update']).as('sections.update')
  })
  .prefix('office/programmes/drafts')
  .as('office.terms')
  .use([...signedIn(), middleware.desk({ desk: 'programmes' })])
