import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import { verifyThrottle } from '#start/limiter'
import router from '@adonisjs/core/services/router'

const { Verifications, Badges } = controllers.public
const { Certificates } = controllers.learning
const { Certificates: OfficeCertificates } = controllers.office.courses

/** Whether a certificate is valid: for anyone, without a session. */
router.get('verify', [Verifications, 'create']).as('verify')
router.get('verify/:code', [Verifications, 'show']).as('verify.show').use(verifyThrottle)

/** What verifiers of badges fetch. */
router.get('.well-known/jwks.json', [Badges, 'keys']).as('badges.keys')
router.get('issuers/minato', [Badges, 'issuer']).as('badges.issuer')
router.get('issuers/minato/keys/:thumbprint', [Badges, 'key']).as('badges.key')
router.get('issuers/minato/revocations', [Badges, 'revocations']).as('badges.revocations')
router.get('achievements/:code', [Badges, 'achievement']).as('badges.achievement')

router
  .group(() => {
    router.get(':certificate_id.pdf', [Certificates, 'pdf']).as('pdf')
    router.get(':certificate_id', [Certificates, 'show']).as('show')
    router.get(':certificate_id/badge', [Certificates, 'badge']).as('badge')
    router.post(':certificate_id/reissue', [Certificates, 'reissue']).as('reissue')
  })
  .prefix('my/certificates')
  .as('learning.certificates')
  .use([...signedIn(), middleware.learner()])

router
  .group(() => {
    router.get('', [OfficeCertificates, 'index']).as('index')
    router.post('', [OfficeCertificates, 'update']).as('update')
  })
  .prefix('office/courses/sessions/:session_id/certificates')
  .as('office.courses.certificates')
  .use([...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk'] })])
