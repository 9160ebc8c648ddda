import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { SignIns, Starts } = controllers.accounts

/** A public form that begins a session: no token, but the browser tells that it comes from here. */
const beginsSession = () => [middleware.sameOrigin(), middleware.session(), middleware.initAuth()]

router.get('sign-in', [SignIns, 'create']).as('sign_in')
router.post('sign-in', [SignIns, 'store']).use(beginsSession()).as('sign_in.store')

router
  .group(() => {
    router.post('sign-out', [SignIns, 'destroy']).as('sign_out')
    router.get('start', [Starts, 'show']).as('start')
  })
  .use(signedIn())
