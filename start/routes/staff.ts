import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Staff, Posts, StaffInvitations } = controllers.office.admin
const { Deputies } = controllers.office

/** The administrator's desk: people of the office and their posts. */
router
  .group(() => {
    router.get('', [Staff, 'index']).as('index')
    router.post('invitations', [StaffInvitations, 'store']).as('invite')
    router.delete('invitations/:invitation_id', [StaffInvitations, 'destroy']).where('invitation_id', router.matchers.number()).as('withdraw')
    router
      .group(() => {
        router.get('', [Staff, 'show']).as('show')
        router.post('posts', [Posts, 'store']).as('posts.store')
        router.put('posts/:post_id', [Posts, 'update']).where('post_id', router.matchers.number()).as('posts.update')
        router.post('deactivation', [Staff, 'deactivate']).as('deactivate')
        router.delete('deactivation', [Staff, 'reactivate']).as('reactivate')
      })
      .prefix('staff/:user_id')
      .where('user_id', router.matchers.number())
  })
  .prefix('office/admin')
  .as('office.staff')
  .use([...signedIn(), middleware.desk({ desk: 'admin', posts: ['administrator'] })])

/** Whoever holds an approving post names deputies, at whichever desk. */
router
  .group(() => {
    router.get('', [Deputies, 'index']).as('index')
    router.post('', [Deputies, 'store']).as('store')
    router.delete(':deputy_id', [Deputies, 'destroy']).where('deputy_id', router.matchers.number()).as('destroy')
  })
  .prefix('office/deputies')
  .as('office.deputies')
  .use(signedIn())
