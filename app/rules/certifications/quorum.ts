/** 定足数, case by case: who leaves the room for a case does not count for it. */

/** Members who stay in the room while a case is heard. */
export function staying(attending: Iterable<number>, recused: Iterable<number>): number[] {
  const outside = new Set(recused)
  return [...new Set(attending)].filter((member) => !outside.has(member))
}

export const hasQuorum = (attending: Iterable<number>, recused: Iterable<number>, quorum: number) =>
  staying(attending, recused).length >= quorum
