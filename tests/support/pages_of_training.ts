/** The company's side of courses: what each person can open, as the browser tests visit it. */
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { approveApplication } from '#actions/courses/approve_application'
import { recordFee } from '#actions/courses/record_fee'
import { declareEmployer } from '#actions/learning/declare_employer'
import { tryNominations } from '#actions/training/try_nominations'
import jobFair from '#database/rulebooks/courses/job_fair'
import memberBenefit from '#database/rulebooks/courses/member_benefit'
import CourseCharge from '#models/course_charge'
import Letter from '#models/letter'
import NominationBatch from '#models/nomination_batch'
import { givenSession } from '#tests/support/courses'
import { actorOf } from '#tests/support/engine'
import { givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import { companyActor, givenNominated, newPeople } from '#tests/support/training'
import { today } from '#values/clock'
import { yen } from '#values/yen'

export async function pagesOfTraining(): Promise<Role[]> {
  const company = await givenCompany()
  const person = await givenMember(company)
  const actor = companyActor(person, company)
  const home = `/companies/${company.id}`
  const session = await givenSession()
  const [accepted] = await givenNominated(session.id, company, person, newPeople(7))
  await acceptSeat(accepted!.id, actorOf(accepted!.user))
  const done = await NominationBatch.query().where('companyId', company.id).firstOrFail()
  const rows = [...newPeople(1), { name: '芝 花子', email: 'hanako@pages.test' }].map((one, index) => ({ line: index + 2, ...one }))
  const wrong = await tryNominations({ sessionId: session.id, rows, sha256: '0'.repeat(64) }, actor)
  const good = await tryNominations({ sessionId: session.id, rows: rows.slice(1), sha256: '0'.repeat(64) }, actor)
  await declareEmployer((await givenPerson({ name: '麻布 はじめ' })).id, { corporateNumber: company.corporateNumber!, companyName: company.name })

  const fair = await givenSession({ kind: jobFair, course: { fee: yen(55_000) }, inDays: 60 })
  const benefit = await givenSession({ kind: memberBenefit, inDays: 40 })
  const answers = { jobs: '経理 1名', power: 'yes' }
  const booth = await applyForSeat(fair.id, { party: 'company', companyId: company.id, userId: person.id, answers, payer: 'company' }, actor)
  const clerk = { id: (await givenStaff('courses', 'clerk')).id, as: 'clerk' } as const
  await approveApplication(booth.id, clerk)
  await recordFee((await CourseCharge.findByOrFail('enrolmentId', booth.id)).id, { paidOn: today(), method: 'transfer' }, clerk)
  const letter = await Letter.query().where('to', newPeople(2)[1]!.email).firstOrFail()

  return [
    { name: 'nominated person without an account', person: null, pages: { nomination: [letter.data.path] } },
    {
      name: 'company in training',
      person,
      pages: {
        'training.index': ['', '?q=nothing'].map((query) => `${home}/training${query}`),
        'training.nominations.create': [`${home}/training/sessions/${session.id}/nominations`],
        'training.nominations.show': [done, wrong, good].map(({ id }) => `${home}/training/nominations/${id}`),
        'training.booths': [`${home}/training/booths`],
        'training.booths.create': [fair, benefit].map(({ id }) => `${home}/training/booths/sessions/${id}`),
        'training.booths.show': [`${home}/training/booths/${booth.id}`],
        'training.charges': [`${home}/training/charges`],
        'employees.index': [`${home}/employees`],
      },
    },
  ]
}
