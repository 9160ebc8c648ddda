/** The plan for everybody, and for the desk that keeps it. */
import { givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'

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
  ]
}
