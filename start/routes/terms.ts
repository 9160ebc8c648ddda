import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Adoptions, Drafts, Examples, Proposals, RehearsedCases, Rehearsals, Sections } = controllers.office.terms

const officers = () => [...signedIn(), middleware.desk({ desk: 'programmes', posts: ['officer'] })]

/** 制度の案: written, checked and rehearsed by the officers of the programmes desk. */
router
  .group(() => {
    router.post('', [Drafts, 'store']).as('drafts.store')
    router.get(':draft_id', [Drafts, 'show']).as('drafts.show')
    router.delete(':draft_id', [Drafts, 'destroy']).as('drafts.destroy')
    router.get(':draft_id/sections/:section', [Sections, 'show']).as('sections.show')
    router.post(':draft_id/sections/:section', [Sections, 'update']).as('sections.update')
    router.post(':draft_id/examples', [Examples, 'update']).as('examples.update')
    router.post(':draft_id/rehearsals', [Rehearsals, 'store']).as('rehearsals.store')
    router.get(':draft_id/rehearsals/:rehearsal_id', [Rehearsals, 'show']).as('rehearsals.show')
    router.get(':draft_id/rehearsals/:rehearsal_id/cases/:claim_id', [RehearsedCases, 'show']).as('rehearsals.case')
    router.post(':draft_id/proposal', [Proposals, 'store']).as('proposals.store')
  })
  .prefix('office/programmes/drafts')
  .as('office.terms')
  .use(officers())

/** Putting terms in force asks for the password again. */
router
  .post('office/programmes/drafts/:draft_id/adoption', [Adoptions, 'store'])
  .as('office.terms.adoptions.store')
  .use([...officers(), middleware.reauthenticated()])
