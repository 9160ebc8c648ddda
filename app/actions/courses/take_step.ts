import { stepTaker } from '#actions/step_taker'
import Enrolment from '#models/enrolment'
import type { EnrolmentFacts } from '#workflows/enrolment_facts'
import { enrolmentWorkflow, GONE, type EnrolmentState, type EnrolmentStep } from '#workflows/enrolment_workflow'

/** The only place that changes the state of an enrolment. Seats are counted under the session's lock, which comes before. */
export const takeStep = stepTaker<Enrolment, EnrolmentState, EnrolmentStep, EnrolmentFacts>({
  workflow: enrolmentWorkflow,
  model: Enrolment,
  history: { table: 'enrolment_events', subject: 'enrolment_id' },
  onEntry: (enrolment, state) => {
    enrolment.isLive = !GONE.includes(state)
    if (state !== 'nominated' && state !== 'offered') enrolment.heldUntil = null
  },
})
