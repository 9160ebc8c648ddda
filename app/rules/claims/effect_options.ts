/** What the office may decide of a claim whose certificate was revoked, and what each decision comes to. */
import { yen, type Yen } from '#values/yen'
import type { ClaimStep, ClaimState } from '#workflows/claim_workflow'

export type EffectOption = 'keep' | 'recalculate' | 'reclaim' | 'revoke'

const UNDECIDED: readonly EffectOption[] = ['keep', 'recalculate']
const GRANTED: readonly EffectOption[] = ['keep', 'recalculate', 'revoke']

/** While a transfer is under way nothing can be changed: its result is waited for. */
const OPTIONS: Record<ClaimState, readonly EffectOption[]> = {
  draft: [],
  submitted: UNDECIDED,
  returned: UNDECIDED,
  granted: GRANTED,
  refused: [],
  reported: GRANTED,
  report_returned: GRANTED,
  finalised: GRANTED,
  payment_requested: GRANTED,
  in_payment: ['keep'],
  paid: ['keep', 'reclaim', 'revoke'],
  withdrawn: [],
  revoked: [],
}

export const optionsIn = (state: ClaimState) => OPTIONS[state]

export const STEP_OF = { keep: 'keepTier', recalculate: 'adjustTier', reclaim: 'reclaim', revoke: 'revoke' } as const satisfies Record<
  EffectOption,
  ClaimStep
>

/** Options that come to what the caps leave, which earlier claims decide first. */
export const isRecalculation = (option: EffectOption) => option === 'recalculate' || option === 'reclaim'

/** States in which something can be decided. */
export const AFFECTED = (Object.keys(OPTIONS) as ClaimState[]).filter((state) => OPTIONS[state].length > 0)

export interface Standing {
  state: ClaimState
  /** what the claim comes to now: claimed, granted, finalised or paid */
  current: number
  /** what it comes to under the standard tier */
  standard: number
  /** of what was paid, already demanded back */
  owed: number
}

export interface Offered {
  option: EffectOption
  /** what the claim comes to then */
  amount: Yen
  /** what is given up or paid back by it */
  difference: Yen
}

/** An amount never grows by a recalculation, and a grant of nothing is a revocation. */
export function effectOptions({ state, current, standard, owed }: Standing): Offered[] {
  const reduced = Math.min(current, standard)
  const rest = Math.max(0, current - owed)
  const amounts: Record<EffectOption, number> = { keep: current, recalculate: reduced, reclaim: reduced, revoke: 0 }
  const differences = { keep: 0, recalculate: current - reduced, reclaim: Math.max(0, rest - reduced), revoke: rest }
  const isOpen = (option: EffectOption) => {
    if (option === 'recalculate') return UNDECIDED === OPTIONS[state] || reduced > 0
    if (option === 'reclaim') return reduced > 0 && differences.reclaim > 0
    return option === 'keep' || rest > 0
  }

  return OPTIONS[state].filter(isOpen).map((option) => ({ option, amount: yen(amounts[option]), difference: yen(differences[option]) }))
}
