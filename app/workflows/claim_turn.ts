import type { ClaimState } from '#workflows/claim_workflow'

/** Whose move it is. Drafts are the company's own business and never shown to the office. */
// prettier-ignore
const TURNS: Record<ClaimState, 'company' | 'claims' | 'accounts' | 'nobody'> = {
  draft: 'company', submitted: 'claims', returned: 'company', granted: 'company', refused: 'nobody', reported: 'claims', report_returned: 'company',
  finalised: 'company', payment_requested: 'accounts', in_payment: 'accounts', paid: 'nobody', withdrawn: 'nobody', revoked: 'nobody',
}

export const turnOf = (state: ClaimState) => TURNS[state]

export const statesInTurnOf = (turn: 'company' | 'claims' | 'accounts') =>
  (Object.keys(TURNS) as ClaimState[]).filter((state) => TURNS[state] === turn && state !== 'draft')
