import { stationsOf } from '#rules/stations'
import type { Day } from '#values/day'
import type { CertificationState } from '#workflows/certification_workflow'

export const STATIONS = ['apply', 'check', 'review', 'panel', 'result'] as const
export type Station = (typeof STATIONS)[number]

/** How many stations lie behind, by state. */
const BEHIND: Record<CertificationState, number> = {
  draft: 0,
  submitted: 1,
  returned: 1,
  in_review: 2,
  reviewed: 3,
  panelled: 4,
  concluded: 5,
  declined: 5,
  withdrawn: 0,
}

/** 申請 → 確認 → 審査 → 審査会 → 結果, with the day each was passed. A withdrawn case stands nowhere. */
export function companyTrack(state: CertificationState, days: Partial<Record<Station, Day | null>>) {
  const behind = state === 'withdrawn' ? STATIONS.filter((station) => days[station]).length : BEHIND[state]

  return stationsOf(STATIONS, behind, state === 'withdrawn', days)
}
