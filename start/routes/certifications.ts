import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Certifications, Sections, Drafts, Files, Submissions, Corrections, Withdrawals, Notices } = controllers.certifications

/** What a certification asks and gives: public, without an account. */
router.get('certifications', [controllers.public.Schemes, 'index']).as('schemes.index')
router.get('certifications/:scheme', [controllers.public.Schemes, 'show']).as('schemes.show')

/** The company's side of a certification: from the self-assessment to the result. */
router
  .group(() => {
    router.get('/', [Certifications, 'index']).as('index')
    router.get('new/:scheme', [Certifications, 'create']).as('create')
    router.post('/', [Certifications, 'store']).as('store')

    router
      .group(() => {
        router.get('/', [Certifications, 'show']).as('show')
        router.get('sections/:section', [Sections, 'show']).as('section')
        router.get('draft', [Drafts, 'show']).as('draft')
        router.post('draft', [Drafts, 'update']).as('draft.save')
        router.patch('draft', [Drafts, 'update']).as('draft.autosave')
        router.post('files', [Files, 'store']).as('files.store')
        router.get('files/:file_id', [Files, 'show']).as('files.show').where('file_id', router.matchers.number())
        router.post('submission', [Submissions, 'store']).as('submission')
        router.get('correction', [Corrections, 'show']).as('correction')
        router.post('resubmission', [Corrections, 'store']).as('resubmission')
        router.get('withdrawal', [Withdrawals, 'create']).as('withdrawal.create')
        router.post('withdrawal', [Withdrawals, 'store']).as('withdrawal')
        router.get('notices/:notice_id.pdf', [Notices, 'pdf']).as('notices.pdf')
        router.get('notices/:notice_id', [Notices, 'show']).as('notices.show')
      })
      .prefix(':certification_id')
      .where('certification_id', router.matchers.number())
  })
  .prefix('companies/:company_id/certifications')
  .as('certifications')
  .use([...signedIn(), middleware.company()])
