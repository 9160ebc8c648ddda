import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import CostItem from '#models/cost_item'
import type { CostLine } from '#rules/claims/cost_line'
import type { FormStage } from '#rules/claims/stage_of'
import { yen } from '#values/yen'

/** The lines of one stage in the order of the form. */
export const linesOfStage = (claimId: number, stage: FormStage, client: QueryClientContract) =>
  CostItem.query({ client }).where({ claimId, stage }).orderBy('position').orderBy('id')

/** What the formulas see: struck lines left out, reduced ones reduced; `asClaimed` sees them as the company wrote them. */
export const costsOf = (lines: CostItem[], { asClaimed = false } = {}): CostLine[] =>
  lines
    .filter((line) => asClaimed || line.acceptedAmount !== 0)
    .map((line) => ({
      category: line.category,
      amount: asClaimed ? line.netAmount : line.countedAmount,
      person: line.person,
      participantShare: line.participantShare === null ? null : yen(line.participantShare),
    }))
