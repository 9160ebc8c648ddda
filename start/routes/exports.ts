import { controllers } from '#generated/controllers'
import { signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Exports } = controllers.office

/** Files of the worker, asked for by a post of some desk; the controller asks by which. */
router
  .group(() => {
    router.get('', [Exports, 'index']).as('index')
    router.post('', [Exports, 'store']).as('store')
    router.get(':export_id', [Exports, 'show']).as('show')
    router.get(':export_id/file', [Exports, 'download']).as('download')
  })
  .prefix('office/exports')
  .as('office.exports')
  .use(signedIn())
