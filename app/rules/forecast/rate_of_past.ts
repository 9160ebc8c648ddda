/** A share learnt from what has happened, with how far it may be off; where too little has happened, what is assumed. */

export interface Past {
  /** cases that have come to their end */
  cases: number
  /** yen that were at stake in them */
  of: number
  /** yen of it that fell away */
  lost: number
}

export interface Rate {
  low: number
  share: number
  high: number
  cases: number
  isAssumed: boolean
}

/** Fewer ended cases than this say nothing yet. */
export const ENOUGH = 20

/** 80 in 100 times the true share lies within (Wilson's interval). */
const Z = 1.2816

export function rateOfPast({ cases, of, lost }: Past, assumed: Pick<Rate, 'low' | 'share' | 'high'>): Rate {
  if (cases < ENOUGH || of <= 0) return { ...assumed, cases, isAssumed: true }

  const share = within(lost / of)
  const middle = (share + Z ** 2 / (2 * cases)) / (1 + Z ** 2 / cases)
  const half = (Z * Math.sqrt((share * (1 - share)) / cases + Z ** 2 / (4 * cases ** 2))) / (1 + Z ** 2 / cases)

  return { low: Math.min(share, within(middle - half)), share, high: Math.max(share, within(middle + half)), cases, isAssumed: false }
}

const within = (share: number) => Math.min(1, Math.max(0, share))
