import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Letters } = controllers.office.admin

/** The outbox, for the administrator. */
router
  .group(() => {
    router.get('', [Letters, 'index']).as('index')
    router.get(':letter_id', [Letters, 'show']).as('show')
    router.post(':letter_id/resending', [Letters, 'resend']).as('resend')
  })
  .prefix('office/admin/letters')
  .as('office.admin.letters')
  .use([...signedIn(), middleware.desk({ desk: 'admin', posts: ['administrator'] })])
