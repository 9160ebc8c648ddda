import type { Yen } from '#values/yen'

/** A cost as the formulas see it: net of tax and refund, struck lines left out, reduced ones reduced. */
export interface CostLine {
  category: string
  amount: Yen
  person?: string | null
  participantShare?: Yen | null
}

/** What earlier claims of the same company and fiscal year have taken of the caps. */
export interface Taken {
  shares: Record<string, number>
  total: number
}
