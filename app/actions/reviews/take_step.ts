import { stepTaker } from '#actions/step_taker'
import ReviewAssignment from '#models/review_assignment'
import {
  reviewAssignmentWorkflow,
  type ReviewAssignmentFacts,
  type ReviewAssignmentState,
  type ReviewAssignmentStep,
} from '#workflows/review_assignment_workflow'

/** The only place that changes the state of a reviewer's assignment. */
export const takeStep = stepTaker<ReviewAssignment, ReviewAssignmentState, ReviewAssignmentStep, ReviewAssignmentFacts>({
  workflow: reviewAssignmentWorkflow,
  model: ReviewAssignment,
  history: { table: 'review_assignment_events', subject: 'review_assignment_id' },
  onEntry: (assignment, state) => {
    assignment.isLive = !reviewAssignmentWorkflow.isFinal(state)
  },
})
