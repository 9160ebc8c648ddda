import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { DeskCharges, Papers } = controllers.fees
const { Surveys, DeskSurveys } = controllers.surveys
const clerks = () => [...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk'] })]

/** What is owed for places: the desk records it, payers read their papers. */
router
  .group(() => {
    router.get('charges', [DeskCharges, 'index']).as('index')
    router.get('charges/:charge_id', [DeskCharges, 'show']).as('show').where('charge_id', router.matchers.number())
    router.post('charges/:charge_id/payment', [DeskCharges, 'pay']).as('pay').where('charge_id', router.matchers.number())
    router.post('charges/:charge_id/refund', [DeskCharges, 'refund']).as('refund').where('charge_id', router.matchers.number())
    router.get('charges/:charge_id/papers/:notice_id.pdf', [Papers, 'deskPdf']).as('paper.pdf')
    router.get('charges/:charge_id/papers/:notice_id', [Papers, 'desk']).as('paper')
    router.get('sessions/:session_id/charges', [DeskCharges, 'ofSession']).as('session').where('session_id', router.matchers.number())
    router.get('sessions/:session_id/survey', [DeskSurveys, 'show']).as('survey').where('session_id', router.matchers.number())
  })
  .prefix('office/courses')
  .as('office.fees')
  .use(clerks())

router
  .group(() => {
    router.get('charges/:charge_id/papers/:notice_id.pdf', [Papers, 'minePdf']).as('paper.pdf')
    router.get('charges/:charge_id/papers/:notice_id', [Papers, 'mine']).as('paper')
    router.get('courses/:enrolment_id/survey', [Surveys, 'create']).as('survey').where('enrolment_id', router.matchers.number())
    router.post('courses/:enrolment_id/survey', [Surveys, 'store']).as('survey.store').where('enrolment_id', router.matchers.number())
  })
  .prefix('my')
  .as('fees.mine')
  .use([...signedIn(), middleware.learner()])

router
  .group(() => {
    router.get(':notice_id.pdf', [Papers, 'companyPdf']).as('paper.pdf')
    router.get(':notice_id', [Papers, 'company']).as('paper')
  })
  .prefix('companies/:company_id/training/charges/:charge_id/papers')
  .as('fees.company')
  .use([...signedIn(), middleware.company()])
