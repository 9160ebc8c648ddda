import { stationsOf } from '#rules/stations'
import type { Day } from '#values/day'
import type { ClaimState } from '#workflows/claim_workflow'

export const STATIONS = ['apply', 'check', 'decide', 'report', 'pay'] as const
export type Station = (typeof STATIONS)[number]

/** How many stations lie behind, by state. */
const BEHIND: Record<ClaimState, number> = {
  draft: 0,
  submitted: 1,
  returned: 1,
  granted: 3,
  refused: 3,
  reported: 3,
  report_returned: 3,
  finalised: 4,
  payment_requested: 4,
  in_payment: 4,
  paid: 5,
  withdrawn: 0,
  revoked: 3,
}

/** A refused, withdrawn or revoked claim stands nowhere: what follows will not come. */
const ENDED: readonly ClaimState[] = ['refused', 'withdrawn', 'revoked']

/** 申請 → 確認 → 決定 → 報告 → 支払, with the day each was passed. */
export function track(state: ClaimState, days: Partial<Record<Station, Day | null>>) {
  const behind = state === 'withdrawn' ? STATIONS.filter((station) => days[station]).length : BEHIND[state]

  return stationsOf(STATIONS, behind, ENDED.includes(state), days)
}
