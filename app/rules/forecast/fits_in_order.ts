/**
 * 予算到達日の取扱い: decided in order of arrival (到着順（仮定）). Whoever no longer fits whole is not granted in part;
 * the next in order may still fit. The budget stops at zero.
 */
interface Asked {
  id: number
  arrivedOn: string
  amount: number
}

export function fitsInOrder<Claim extends Asked>(left: number, claims: readonly Claim[]): { fits: Claim[]; waits: Claim[]; left: number } {
  const inOrder = [...claims].sort((one, other) => compare(one.arrivedOn, other.arrivedOn) || one.id - other.id)
  const [fits, waits]: [Claim[], Claim[]] = [[], []]
  let rest = Math.max(0, left)
  for (const claim of inOrder) {
    const hasRoom = claim.amount <= rest
    if (hasRoom) rest -= claim.amount
    ;(hasRoom ? fits : waits).push(claim)
  }
  return { fits, waits, left: rest }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
