import type { CompanyCap } from '#rules/courses/seat_allocation'

interface Member {
  companyId: number | null
  seats: number
  lotteryNumber: number | null
}

/** A, B, … Z, AA, …: anonymous names of the companies whose cap could bind, in the order of the list. The others need none. */
export function lettersFor(members: readonly Member[], cap: CompanyCap | null): Map<number, string> {
  const letters = new Map<number, string>()
  if (!cap) return letters
  const wanted = new Map(cap.held)
  for (const { companyId, seats } of members) if (companyId !== null) wanted.set(companyId, (wanted.get(companyId) ?? 0) + seats)

  const inOrder = members.toSorted((one, other) => (one.lotteryNumber ?? 0) - (other.lotteryNumber ?? 0))
  for (const { companyId } of inOrder) {
    if (companyId === null || letters.has(companyId) || wanted.get(companyId)! <= cap.seats) continue
    letters.set(companyId, letterOf(letters.size))
  }
  return letters
}

const letterOf = (index: number): string => (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
