import { stepTaker } from '#actions/step_taker'
import PaymentRun from '#models/payment_run'
import { paymentRunWorkflow, type PaymentRunFacts, type PaymentRunState, type PaymentRunStep } from '#workflows/payment_run_workflow'

/** The only place that changes the state of a payment run. */
export const takeStep = stepTaker<PaymentRun, PaymentRunState, PaymentRunStep, PaymentRunFacts>({
  workflow: paymentRunWorkflow,
  model: PaymentRun,
  history: { table: 'payment_run_events', subject: 'payment_run_id' },
})
