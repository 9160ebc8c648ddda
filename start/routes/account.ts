import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { SignIns, SignUps, Confirmations, PasswordResets, Starts, Accounts, Passwords, Reauthentications, Invitations, Continuations } = controllers.accounts

/** A public form that begins a session: no token, but the browser tells that it comes from here. */
const beginsSession = () => [middleware.sameOrigin(), middleware.session(), middleware.initAuth()]

router.get('sign-in', [SignIns, 'create']).as('sign_in')
router.post('sign-in', [SignIns, 'store']).use(beginsSession()).as('sign_in.store')

router.get('sign-up', [SignUps, 'create']).as('sign_up')
router.post('sign-up', [SignUps, 'store']).use(middleware.sameOrigin()).as('sign_up.store')
router.post('confirmation', [SignUps, 'resend']).use(middleware.sameOrigin()).as('confirmation.resend')
router.get('confirmation/:token', [Confirmations, 'show']).as('confirmation')
router.post('confirmation/:token', [Confirmations, 'store']).use(beginsSession()).as('confirmation.store')

router.get('password-reset', [PasswordResets, 'create']).as('password_reset')
router.post('password-reset', [PasswordResets, 'store']).use(middleware.sameOrigin()).as('password_reset.store')
router.get('password-reset/:token', [PasswordResets, 'edit']).as('password_reset.edit')
router.post('password-reset/:token', [PasswordResets, 'update']).use(beginsSession()).as('password_reset.update')

router.get('invitations/:token', [Invitations, 'show']).as('invitation')
router.post('invitations/:token', [Invitations, 'register']).use(beginsSession()).as('invitation.register')

router.post('continuation', [Continuations, 'store']).use([middleware.sameOrigin(), ...signedIn()]).as('continuation')

router
  .group(() => {
    router.post('sign-out', [SignIns, 'destroy']).as('sign_out')
    router.get('start', [Starts, 'show']).as('start')
    router.get('account', [Accounts, 'show']).as('account')
    router.put('account', [Accounts, 'update']).as('account.update')
    router.put('account/password', [Passwords, 'update']).as('account.password')
    router.post('account/sessions', [Passwords, 'endSessions']).as('account.sessions')
    router.get('invitations/:token/acceptance', [Invitations, 'edit']).as('invitation.edit')
    router.post('invitations/:token/acceptance', [Invitations, 'accept']).as('invitation.accept')
    router.get('reauthentication', [Reauthentications, 'create']).as('reauthentication')
    router.post('reauthentication', [Reauthentications, 'store']).as('reauthentication.store')
  })
  .use(signedIn())
