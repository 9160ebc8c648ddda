import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Assignments, Reviewers, ReviewAnswers, ReviewFiles, ReviewerProfiles, Reviews } = controllers.office.reviews

const REVIEWS = 'office/certifications/reviews'

/** The clerk knows who reviews what, and how far they are. */
router
  .get(`${REVIEWS}/people`, [Reviewers, 'index'])
  .as('office.reviews.people')
  .use([...signedIn(), middleware.desk({ desk: 'certifications', posts: ['clerk'] })])
router
  .group(() => {
    router.get('', [Assignments, 'index']).as('index')
    router.post('', [Assignments, 'store']).as('store')
    router.post(':assignment_id/ending', [Assignments, 'end']).as('end')
  })
  .prefix('office/certifications/:certification_id/reviewers')
  .as('office.reviewers')
  .use([...signedIn(), middleware.desk({ desk: 'certifications', posts: ['clerk'] })])

/** A reviewer, or an expert from outside. */
router
  .group(() => {
    router.get('', [Reviews, 'index']).as('index')
    router.get('profile', [ReviewerProfiles, 'edit']).as('profile')
    router.put('profile', [ReviewerProfiles, 'update']).as('profile.update')
    router.get(':assignment_id', [Reviews, 'show']).as('show').use(middleware.reading({ type: 'review_assignment', param: 'assignment_id' }))
    router.post(':assignment_id/declaration', [ReviewAnswers, 'declare']).as('declare')
    router.post(':assignment_id/refusal', [ReviewAnswers, 'decline']).as('decline')
    router.get(':assignment_id/draft', [Reviews, 'draft']).as('draft')
    router.patch(':assignment_id/draft', [Reviews, 'update']).as('draft.autosave')
    router.post(':assignment_id/draft', [Reviews, 'update']).as('draft.save')
    router.post(':assignment_id/sending', [Reviews, 'send']).as('send')
    router.get(':assignment_id/files/:file_id', [ReviewFiles, 'show']).as('files.show')
  })
  .prefix(REVIEWS)
  .as('office.reviews')
  .use([...signedIn(), middleware.desk({ desk: 'certifications', posts: ['reviewer', 'expert'] })])
