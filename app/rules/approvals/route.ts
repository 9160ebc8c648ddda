/** 決裁の経路: who must approve an act, in order; the terms say it by amount. */
import type { Terms } from '#rules/claims/programme_definition'

export type DecidedStep = keyof Terms['approval']
export type ApprovalPost = Terms['approval'][DecidedStep][number]['posts'][number]

/** The posts of the first row that holds the amount. */
export function routeFor(terms: Pick<Terms, 'approval'>, step: DecidedStep, amount: number): ApprovalPost[] {
  const row = terms.approval[step].find(({ upTo }) => upTo === null || amount <= upTo)
  if (!row) throw new RangeError(`No route of ${step} holds ${amount} yen`)

  return row.posts
}

const LADDER: readonly string[] = ['section_chief', 'division_chief'] satisfies ApprovalPost[]

/** The post that decides what exceeds an officer's own limit; null at the top. */
export const postAbove = (post: string): string | null => LADDER[LADDER.indexOf(post) + 1] ?? null
