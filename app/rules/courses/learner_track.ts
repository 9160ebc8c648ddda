import type { Day } from '#values/day'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

export const LEARNER_STATIONS = ['apply', 'decide', 'attend', 'complete'] as const
export type LearnerStation = (typeof LEARNER_STATIONS)[number]

/** How many stations lie behind, by state. */
const BEHIND: Record<EnrolmentState, number> = {
  nominated: 1,
  applied: 1,
  offered: 1,
  waiting: 1,
  confirmed: 2,
  declined: 1,
  cancelled_by_participant: 1,
  cancelled_by_office: 1,
  attending: 2,
  completed: 4,
  not_completed: 3,
  absent: 2,
}

/** What follows will not come. */
const ENDED: readonly EnrolmentState[] = ['declined', 'cancelled_by_participant', 'cancelled_by_office', 'not_completed', 'absent']

/** 申込 → 決定 → 受講 → 修了, with the day each was passed, and the first day of the course as soon as it is known. */
export function learnerTrack(state: EnrolmentState, days: Partial<Record<LearnerStation, Day | null>>) {
  const behind = BEHIND[state]
  const isEnded = ENDED.includes(state)

  return LEARNER_STATIONS.map((station, index) => ({
    station,
    day: index < behind || (station === 'attend' && behind === 2 && !isEnded) ? (days[station] ?? null) : null,
    status: index < behind ? ('done' as const) : index === behind && !isEnded ? ('here' as const) : ('todo' as const),
  }))
}
