import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Day } from '#values/day'

export interface Asked {
  id: number
  termsId: number
  arrivedOn: Day
  amount: number
  /** sent and not decided */
  isWaiting: boolean
}

const WAITING = ['submitted', 'returned']

/** Every claim sent under these terms, with what it asks for. */
export async function waitingAndArrived(client: QueryClientContract, termsIds: number[]): Promise<Asked[]> {
  const rows: { id: number; termsId: number; arrivedOn: Day; amount: number | string | null; state: string }[] = await client
    .from('claims')
    .whereIn('programme_terms_id', termsIds)
    .whereNotNull('arrived_on')
    .orderBy('id')
    .select('id', 'programme_terms_id as termsId', 'arrived_on as arrivedOn', 'claimed_amount as amount', 'state')

  return rows.map(({ state, amount, ...row }) => ({ ...row, amount: Number(amount ?? 0), isWaiting: WAITING.includes(state) }))
}
