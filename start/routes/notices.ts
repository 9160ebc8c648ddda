import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Notices } = controllers.claims
const { Notices: OfficeNotices } = controllers.office.claims

/** The papers of a claim, for the company that received them and for the office that issued them. */
router
  .group(() => {
    router.get(':notice_id.pdf', [Notices, 'pdf']).as('pdf')
    router.get(':notice_id', [Notices, 'show']).as('show')
  })
  .prefix('companies/:company_id/claims/:claim_id/notices')
  .as('claims.notices')
  .use([...signedIn(), middleware.company()])

router
  .group(() => {
    router.get(':notice_id.pdf', [OfficeNotices, 'pdf']).as('pdf')
    router.get(':notice_id', [OfficeNotices, 'show']).as('show')
  })
  .prefix('office/claims/:claim_id/notices')
  .as('office.claims.notices')
  .use([...signedIn(), middleware.desk({ desk: 'claims' })])
