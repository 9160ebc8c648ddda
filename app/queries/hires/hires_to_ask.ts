import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { office } from '#config/office'
import { checkDayOf } from '#rules/claims/hire_outcome'
import { today } from '#values/clock'
import { addDays, addMonths, type Day } from '#values/day'
import type { ClaimState } from '#workflows/claim_workflow'

/** Claims whose amount stands: who was hired with it is known. */
export const SETTLED: readonly ClaimState[] = ['finalised', 'payment_requested', 'in_payment', 'paid']

export interface HireToAsk {
  claimId: number
  companyId: number
  key: string
  checkOn: Day
}

const AT_ONCE = 200
/** Months differ by up to three days. */
const SLACK = 3

/** Hires of settled claims whose six months are over, and whom nobody has asked about; of one claim, or the oldest of all. */
export async function hiresToAsk({ claimId, trx }: { claimId?: number; trx?: TransactionClientContract } = {}): Promise<HireToAsk[]> {
  const months = office.hires.askAfterMonths
  const rows = await (trx ?? db)
    .from('hires as h')
    .join('claims as c', 'c.id', 'h.claim_id')
    .leftJoin('hire_outcomes as o', (join) => void join.on('o.claim_id', 'h.claim_id').andOn('o.hire_key', 'h.key'))
    .where('h.stage', 'report')
    .whereIn('c.state', [...SETTLED])
    .where('h.starts_on', '<=', addDays(addMonths(today(), -months), SLACK))
    .whereNull('o.id')
    .if(claimId, (query) => query.where('h.claim_id', claimId!))
    .orderBy('h.starts_on')
    .orderBy('h.id')
    .limit(AT_ONCE)
    .select('h.claim_id', 'h.key', 'h.starts_on', 'c.company_id')

  return rows
    .map((row) => ({ claimId: row.claim_id, companyId: row.company_id, key: row.key, checkOn: checkDayOf(row.starts_on, months) }))
    .filter(({ checkOn }) => checkOn <= today())
}
