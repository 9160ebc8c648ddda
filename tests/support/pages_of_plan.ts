/** The plan for everybody, and for the desk that keeps it; what a company is asked about the people it hired. */
import db from '@adonisjs/lucid/services/db'
import { answerInquiry } from '#actions/hires/answer_inquiry'
import { askAfterHires } from '#actions/hires/ask_after_hires'
import User from '#models/user'
import { askedHires } from '#queries/hires/asked_hires'
import { givenFinalisedClaim } from '#tests/support/office'
import { givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import { today } from '#values/clock'
import { addMonths } from '#values/day'

export async function pagesOfPlan(): Promise<Role[]> {
  return [
    {
      name: 'anyone at the plan',
      person: null,
      pages: {
        'plan.index': ['/plan'],
        'plan.show': ['3', '3-2', '3-2-1', 'recruitment', 'ai-people', 'good-workplaces', 'sdgs'].map((node) => `/plan/${node}`),
      },
    },
    { name: 'officer of the plan', person: await givenStaff('programmes', 'officer'), pages: { 'office.plan': ['/office/plan'] } },
    await askedCompany(),
  ]
}

async function askedCompany(): Promise<Role> {
  const { claim, applicant } = await givenFinalisedClaim({ costs: [1, 2].map(() => ({ category: 'referralFee', amount: 300_000 })) })
  await db
    .from('hires')
    .where('claim_id', claim.id)
    .update({ starts_on: addMonths(today(), -7) })
  await askAfterHires()
  const { id } = await db.from('hire_inquiries').where('claim_id', claim.id).firstOrFail()
  const [first] = await askedHires(id)
  await answerInquiry(id, [{ outcomeId: first!.outcomeId, answer: 'left', leftOn: addMonths(today(), -2) }], applicant)
  const home = `/companies/${claim.companyId}`

  return {
    name: 'company asked about hires',
    person: await User.findOrFail(applicant.id!),
    pages: { 'companies.show': [home], 'hires.index': [`${home}/hires`], 'hires.show': [`${home}/hires/${id}`] },
  }
}
