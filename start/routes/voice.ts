import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import { voiceThrottle } from '#start/limiter'
import router from '@adonisjs/core/services/router'

const { CompanyVoices, Voices, Withdrawals } = controllers.voice

/** Employees answer by a code on paper: no account, no session, no cookie. */
router
  .group(() => {
    router.get('', [Voices, 'create']).as('create')
    router.post('', [Voices, 'ask']).use([middleware.sameOrigin(), voiceThrottle]).as('ask')
    router.post('answers', [Voices, 'store']).use([middleware.sameOrigin(), voiceThrottle]).as('store')
    router.get('withdrawal', [Withdrawals, 'create']).as('withdrawal')
    router.post('withdrawal', [Withdrawals, 'store']).use([middleware.sameOrigin(), voiceThrottle]).as('withdrawal.store')
  })
  .prefix('voice')
  .as('voice')

/** The company gives out the codes. */
router
  .group(() => {
    router.get('', [CompanyVoices, 'show']).as('show')
    router.post('', [CompanyVoices, 'store']).as('store')
    router.get('sheet', [CompanyVoices, 'sheet']).as('sheet')
    router.post('handing-out', [CompanyVoices, 'handOut']).as('hand_out')
  })
  .prefix('companies/:company_id/certifications/:certification_id/voice')
  .as('companies.voice')
  .use([...signedIn(), middleware.company()])
