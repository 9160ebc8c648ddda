/** The pages of course fees and surveys, and who opens them. */
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { takeStep } from '#actions/courses/take_step'
import { recordFee } from '#actions/courses/record_fee'
import CourseCharge from '#models/course_charge'
import Notice from '#models/notice'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { givenMember, givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import { today } from '#values/clock'
import { yen } from '#values/yen'

export async function pagesOfFees(): Promise<Role[]> {
  const clerk = await givenStaff('courses', 'clerk')
  const session = await givenSession({ course: { fee: yen(3_000), fullFee: yen(9_000) } })
  const mine = await givenPlace(session.id, 'person')
  const theirs = await givenPlace(session.id, 'company')
  await recordFee(mine.charge.id, { paidOn: today(), method: 'counter' }, { id: clerk.id, as: 'clerk' })
  await takeStep(mine.id, 'attend', { id: null, as: 'clock' }, () => ({ meeting: 1 }))
  const paper = ({ notice }: Place) => `/papers/${notice.id}`

  return [
    {
      name: 'clerk of the courses, fees',
      person: clerk,
      pages: {
        'office.fees.index': ['', '?queue=all', '?queue=settled', '?queue=overdue'].map((query) => `/office/courses/charges${query}`),
        'office.fees.show': [mine, theirs].map(({ charge }) => `/office/courses/charges/${charge.id}`),
        'office.fees.paper': [`/office/courses/charges/${mine.charge.id}${paper(mine)}`],
        'office.fees.session': [`/office/courses/sessions/${session.id}/charges`],
        'office.fees.survey': [`/office/courses/sessions/${session.id}/survey`],
      },
    },
    {
      name: 'learner who pays',
      person: mine.user,
      pages: { 'fees.mine.paper': [`/my/charges/${mine.charge.id}${paper(mine)}`], 'fees.mine.survey': [`/my/courses/${mine.id}/survey`] },
    },
    {
      name: 'company that pays',
      person: await givenMember(theirs.company),
      pages: { 'fees.company.paper': [`/companies/${theirs.company.id}/training/charges/${theirs.charge.id}${paper(theirs)}`] },
    },
  ]
}

type Place = Awaited<ReturnType<typeof givenPlace>>

async function givenPlace(sessionId: number, payer: 'person' | 'company') {
  const { user, company } = await givenEmployee()
  const { id } = await applyForSeat(sessionId, { userId: user.id, payer }, { id: user.id, as: payer === 'company' ? 'clerk' : 'participant' })
  const charge = await CourseCharge.query().where('enrolmentId', id).firstOrFail()
  const notice = await Notice.query().where({ enrolmentId: id, kind: 'invoice' }).firstOrFail()

  return { id, user, company, charge, notice }
}
