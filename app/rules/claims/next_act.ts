import type { ClaimState } from '#workflows/claim_workflow'

/** The one thing the company has to do now, if anything; `label` is a key under `claims.acts`. */
export interface NextAct {
  label: string
  path: string
  /** some acts begin something and are sent, others only lead to a page */
  method: 'GET' | 'POST'
}

export function nextAct(state: ClaimState, { hasReportDraft, hasFailedTransfer, isPayable }: { hasReportDraft: boolean; hasFailedTransfer: boolean; isPayable: boolean }): NextAct | null {
  const to = (label: string, path: string, method: NextAct['method'] = 'GET'): NextAct => ({ label, path, method })
  switch (state) {
    case 'draft':
      return to('continue', '/sections/company')
    case 'returned':
    case 'report_returned':
      return to('correct', '/correction')
    case 'granted':
      return hasReportDraft ? to('continueReport', '/sections/costs') : to('beginReport', '/report', 'POST')
    case 'finalised':
      return isPayable ? to('requestPayment', '/payment-request') : null
    case 'payment_requested':
      return hasFailedTransfer ? to('correctAccount', '/payment-request') : null
    default:
      return null
  }
}
