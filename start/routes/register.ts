import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Documents } = controllers.register

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
