import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import { registerThrottle } from '#start/limiter'
import router from '@adonisjs/core/services/router'

const { CertifiedCompanies, Documents, Publications } = controllers.register
const { CertifiedCompanies: CertifiedCompaniesApi } = controllers.api

/** 認定企業: for everybody, without a session; the ones that agree, while they are certified. */
router.get('certified-companies', [CertifiedCompanies, 'index']).as('register.index')
router.get('certified-companies.atom', [CertifiedCompanies, 'feed']).as('register.feed').use(registerThrottle)
router.get('certified-companies/:key', [CertifiedCompanies, 'show']).as('register.show')
router.get('certified-companies/:key/card.png', [CertifiedCompanies, 'card']).as('register.card').use(registerThrottle)
router.get('certified-companies/:key/photo', [CertifiedCompanies, 'photo']).as('register.photo').use(registerThrottle)
router.get('api/v1/certified-companies', [CertifiedCompaniesApi, 'index']).as('api.certified_companies').use(registerThrottle)

router
  .group(() => {
    router.get('certificates/:document_id.pdf', [Documents, 'pdf']).as('documents.pdf')
    router.get('certificates/:document_id', [Documents, 'show']).as('documents.show')
    router.get('certificates/:document_id/mark.svg', [Documents, 'mark']).as('documents.mark_svg')
    router.get('certificates/:document_id/mark.png', [Documents, 'mark']).as('documents.mark_png')
  })
  .prefix('companies/:company_id')
  .where('company_id', router.matchers.number())
  .as('register')
  .use([...signedIn(), middleware.company()])

router
  .group(() => {
    router.get('', [Publications, 'edit']).as('edit')
    router.get('photo', [Publications, 'photo']).as('photo')
    router.put('', [Publications, 'update']).as('update')
    router.delete('', [Publications, 'destroy']).as('destroy')
  })
  .prefix('companies/:company_id/publication')
  .where('company_id', router.matchers.number())
  .as('register.publication')
  .use([...signedIn(), middleware.company({ administrator: true })])
