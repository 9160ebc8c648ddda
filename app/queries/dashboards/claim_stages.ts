import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { FiscalYear } from '#values/fiscal_year'
import type { ClaimStep } from '#workflows/claim_workflow'

/** From the sum that anybody may try to the money on the account. */
export const STAGES = ['estimates', 'submit', 'decideGrant', 'reportPerformance', 'finaliseAmount', 'recordPayment'] as const satisfies readonly (
  'estimates' | ClaimStep
)[]
export type Stage = (typeof STAGES)[number]

/** How many claims of a fiscal year, or of one programme in it, have ever taken each step, and how many estimates were made; two queries. */
export async function claimStages(client: QueryClientContract, fiscalYear: number, programme?: { id: number; code: string }): Promise<Record<Stage, number>> {
  const year = new FiscalYear(fiscalYear)
  const taken: { step: Stage; claims: number | string }[] = await client
    .from('claim_events')
    .join('claims', 'claims.id', 'claim_events.claim_id')
    .where('claims.fiscal_year', fiscalYear)
    .if(programme, (query) => query.where('claims.programme_id', programme!.id))
    .whereIn('claim_events.step', STAGES.slice(1))
    .groupBy('claim_events.step')
    .select('claim_events.step')
    .countDistinct('claim_events.claim_id as claims')
  const { sum } = await client
    .from('estimate_counts')
    .whereBetween('day', [year.first, year.last])
    .if(programme, (query) => query.where('programme_code', programme!.code))
    .sum('count as sum')
    .firstOrFail()
  const counts = new Map<Stage, number>(taken.map(({ step, claims }) => [step, Number(claims)]))

  return Object.fromEntries(STAGES.map((stage) => [stage, stage === 'estimates' ? Number(sum ?? 0) : (counts.get(stage) ?? 0)])) as Record<Stage, number>
}
