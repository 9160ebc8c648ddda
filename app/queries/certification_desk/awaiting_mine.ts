import { awaiting, type Turn } from '#queries/approvals/awaiting'
import type { Reader } from '#queries/certification_desk/desk_list'

const CASE_OF = { certification: 'certifications.id', certificate_revocation: 'certificate_revocations.certification_id' } as const

export type Decided = keyof typeof CASE_OF

/** Open proposals of this desk that wait for this person, left out those of cases that do not exist for them. */
export const awaitingMine = ({ userId, conflicted }: Reader, turns: Turn[], type: Decided) =>
  awaiting(userId, turns, type).whereNotIn(CASE_OF[type], [...conflicted])
