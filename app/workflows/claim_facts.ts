import type { Day } from '#values/day'
import type { Yen } from '#values/yen'
import type { ClaimStep } from '#workflows/claim_workflow'

/** What the history keeps of each step: typed and whitelisted, never a dump of the request. */
export interface ClaimFacts extends Record<ClaimStep, object> {
  submit: { number: string; tier: string; eligibleCost: Yen; claimedAmount: Yen; files: { id: number; sha256: string }[] }
  returnForCorrection: { round: number; dueOn: Day; targets: string[] }
  resubmit: { round: number; targets: string[]; claimedAmount: Yen }
  decideGrant: { amount: Yen; notice: string; proposal: number }
  refuse: { reason: string; article: string; notice: string; proposal: number }
  withdraw: { reason: string }
  reportPerformance: { eligibleCost: Yen; files: { id: number; sha256: string }[] }
  returnReport: { round: number; dueOn: Day; targets: string[] }
  resubmitReport: { round: number; targets: string[]; eligibleCost: Yen }
  finaliseAmount: { amount: Yen; notice: string; proposal: number }
  requestPayment: { amount: Yen; lastDigits: string }
  enterRun: { run: number; payment: number }
  leaveRun: { run: number }
  recordPayment: { run: number; payment: number; amount: Yen }
  failPayment: { run: number; payment: number; reason: string }
  correctAccount: { lastDigits: string }
  revoke: { reason: string; article: string; repayable: Yen; notice: string; proposal: number }
  keepTier: { reason: string; revocations: number[] }
  adjustTier: { tier: string; before: Yen; amount: Yen; reason: string; article: string; notice: string | null; proposal: number }
  reclaim: { tier: string; amount: Yen; dueOn: Day; reason: string; article: string; notice: string; proposal: number }
  receiveRepayment: { owing: number; amount: Yen; receivedOn: Day; left: Yen }
  waiveRepayment: { owing: number; amount: Yen; reason: string; article: string; proposal: number }
}
