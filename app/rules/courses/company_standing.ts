import type { EnrolmentState } from '#workflows/enrolment_workflow'

/** All that a company learns of its people's enrolments. Whoever stayed away is enrolled, as is whoever did not complete. */
export type CompanyStanding = 'awaited' | 'waiting' | 'enrolled' | 'completed' | 'closed'

const STANDINGS: Record<EnrolmentState, CompanyStanding> = {
  nominated: 'awaited',
  offered: 'awaited',
  applied: 'waiting',
  waiting: 'waiting',
  confirmed: 'enrolled',
  attending: 'enrolled',
  not_completed: 'enrolled',
  absent: 'enrolled',
  completed: 'completed',
  declined: 'closed',
  cancelled_by_participant: 'closed',
  cancelled_by_office: 'closed',
}

export const standingFor = (state: EnrolmentState): CompanyStanding => STANDINGS[state]
