/** The budget's ledger (予算差引). Entries are written in the transaction of the step they belong to. */
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { positionOf, type Account } from '#queries/claims/budget_position'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

interface Case {
  id: number
  programmeTermsId: number
}

/** 申請: informs of what is asked for; never refuses. A second submission replaces the first reservation. */
export async function reserve(trx: TransactionClientContract, claim: Case, amount: number) {
  const { reserved } = await positionOf({ claim_id: claim.id }, trx)
  await enter(trx, claim, 'release', 'reserved', 'available', reserved)
  await enter(trx, claim, 'reserve', 'available', 'reserved', amount)
}

/**
 * 交付決定, within the budget (予算の範囲内). The terms row is locked before the entries are summed.
 * @throws RuleViolation `budget_exhausted`
 */
export async function commit(trx: TransactionClientContract, claim: Case, amount: number) {
  await trx.from('programme_terms').where('id', claim.programmeTermsId).increment('version', 1)
  const { budget } = await trx.from('programme_terms').where('id', claim.programmeTermsId).select('budget').firstOrFail()
  const { committed, paid } = await positionOf({ programme_terms_id: claim.programmeTermsId }, trx)
  const left = Number(budget) - committed - paid
  if (amount > left) throw new RuleViolation('budget_exhausted', { amount, left: Math.max(0, left) })

  const { reserved } = await positionOf({ claim_id: claim.id }, trx)
  await enter(trx, claim, 'release', 'reserved', 'available', reserved)
  await enter(trx, claim, 'commit', 'available', 'committed', amount)
}

/** 額の確定・取下げ・不交付・取消し: gives back what the claim holds beyond `kept`; what is paid stays paid. */
export async function release(trx: TransactionClientContract, claim: Case, kept = 0) {
  const { reserved, committed } = await positionOf({ claim_id: claim.id }, trx)
  await enter(trx, claim, 'release', 'reserved', 'available', reserved)
  await enter(trx, claim, 'release', 'committed', 'available', Math.max(0, committed - kept))
}

/** 支払 */
export const pay = (trx: TransactionClientContract, claim: Case, amount: number) => enter(trx, claim, 'pay', 'committed', 'paid', amount)

/** 返還金の戻入: what comes back can be granted again. */
export const takeBack = (trx: TransactionClientContract, claim: Case, amount: number) => enter(trx, claim, 'return', 'paid', 'available', amount)

type Kind = 'reserve' | 'commit' | 'release' | 'pay' | 'return'

async function enter(trx: TransactionClientContract, claim: Case, kind: Kind, from: Account, to: Account, amount: number) {
  if (amount === 0) return
  await trx.table('budget_entries').insert({
    programme_terms_id: claim.programmeTermsId,
    claim_id: claim.id,
    kind,
    from_account: from,
    to_account: to,
    amount,
    occurred_at: storedInstant(now()),
  })
}
