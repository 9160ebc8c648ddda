import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Training, Nominations, Booths, CompanyCharges, Employees } = controllers.training
const { NominationLinks } = controllers.accounts
const number = (name: string) => [name, router.matchers.number()] as const

router.get('nominations/:token', [NominationLinks, 'show']).as('nomination')
router.post('nominations/:token', [NominationLinks, 'register']).use([middleware.sameOrigin(), middleware.session(), middleware.initAuth()]).as('nomination.register')

/** A company and its people's courses, and what it takes part in itself. */
router
  .group(() => {
    router.get('', [Training, 'index']).as('index')
    router.get('charges', [CompanyCharges, 'index']).as('charges')
    router.get('template', [Nominations, 'template']).as('nominations.template')
    router.get('sessions/:session_id/nominations', [Nominations, 'create']).where(...number('session_id')).as('nominations.create')
    router.post('sessions/:session_id/nominations', [Nominations, 'store']).where(...number('session_id')).as('nominations.store')
    router.post('sessions/:session_id/nominations/file', [Nominations, 'upload']).where(...number('session_id')).as('nominations.upload')
    router.get('nominations/:batch_id', [Nominations, 'show']).where(...number('batch_id')).as('nominations.show')
    router.post('nominations/:batch_id', [Nominations, 'carryOut']).where(...number('batch_id')).as('nominations.carry_out')
    router.delete('enrolments/:enrolment_id', [Nominations, 'destroy']).where(...number('enrolment_id')).as('nominations.destroy')

    router.get('booths', [Booths, 'index']).as('booths')
    router.get('booths/sessions/:session_id', [Booths, 'create']).where(...number('session_id')).as('booths.create')
    router.post('booths/sessions/:session_id', [Booths, 'store']).where(...number('session_id')).as('booths.store')
    router.get('booths/:enrolment_id', [Booths, 'show']).where(...number('enrolment_id')).as('booths.show')
    router.post('booths/:enrolment_id/acceptance', [Booths, 'accept']).where(...number('enrolment_id')).as('booths.accept')
    router.post('booths/:enrolment_id/refusal', [Booths, 'decline']).where(...number('enrolment_id')).as('booths.decline')
    router.post('booths/:enrolment_id/cancellation', [Booths, 'cancel']).where(...number('enrolment_id')).as('booths.cancel')
    router.post('booths/:enrolment_id/claim', [Booths, 'claim']).where(...number('enrolment_id')).as('booths.claim')
  })
  .prefix('companies/:company_id/training')
  .where('company_id', router.matchers.number())
  .as('training')
  .use([...signedIn(), middleware.company()])

router
  .group(() => {
    router.get('', [Employees, 'index']).as('index')
    router.put(':employment_id', [Employees, 'update']).where(...number('employment_id')).as('update')
    router.post(':employment_id/refusal', [Employees, 'refuse']).where(...number('employment_id')).as('refuse')
    router.delete(':employment_id', [Employees, 'destroy']).where(...number('employment_id')).as('destroy')
  })
  .prefix('companies/:company_id/employees')
  .where('company_id', router.matchers.number())
  .as('employees')
  .use([...signedIn(), middleware.company()])
