import Payment from '#models/payment'
import type PaymentRun from '#models/payment_run'
import { readTransferResults, type ResultProblem } from '#rules/payments/transfer_results'

type Problem = ResultProblem | { line: null; why: 'encoding'; values: Record<string, string> }

/** Everything that keeps a result from being entered, line by line; the state of the run is asked when it is entered. */
export async function resultProblems(run: PaymentRun, text: string | null): Promise<Problem[]> {
  if (run.state !== 'released') return []
  if (text === null) return [{ line: null, why: 'encoding', values: {} }]
  const payments = await Payment.query().where('paymentRunId', run.id).select('id', 'amount')

  return readTransferResults(text, payments).problems
}
