import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import type { PayableRequest } from '#queries/payments/payable_requests'
import { LIMITS } from '#rules/payments/grouped_payments'
import { findBank, findBranch } from '#services/bank_master'
import { bankKana } from '#values/bank_kana'
import { holderAgrees } from '#values/holder_match'

export type Obstacle = 'account_awaited' | 'bank_unknown' | 'branch_unknown' | 'holder_differs' | 'amount_too_large' | 'proposal_open' | 'own_company' | 'four_eyes'

/** Why a request cannot enter a run that this person builds; the first reason found, by claim. */
export async function paymentObstacles(requests: readonly PayableRequest[], userId: number, client: QueryClientContract = db.connection()) {
  const claims = requests.map(({ claimId }) => claimId)
  const others = await client
    .from('case_functions')
    .where({ subject_type: 'claim', user_id: userId })
    .whereNot('held', 'run_builder')
    .whereIn('subject_id', claims)
    .select('subject_id')
  const proposed = await client
    .from('proposals')
    .where({ subject_type: 'claim', state: 'open' })
    .whereIn('subject_id', claims)
    .select('subject_id')
  const own = await client.from('affiliations').where('user_id', userId).select('company_id')
  const held = new Set(others.map(({ subject_id: id }) => Number(id)))
  const pending = new Set(proposed.map(({ subject_id: id }) => Number(id)))
  const companies = new Set(own.map(({ company_id: id }) => Number(id)))

  const found = requests.flatMap((request): [number, Obstacle][] => {
    const obstacle =
      accountObstacle(request) ??
      (pending.has(request.claimId) ? 'proposal_open' : companies.has(request.companyId) ? 'own_company' : held.has(request.claimId) ? 'four_eyes' : null)
    return obstacle ? [[request.claimId, obstacle]] : []
  })
  return new Map(found)
}

function accountObstacle({ awaitsAccount, bankCode, branchCode, holderKana, companyKana, amount }: PayableRequest): Obstacle | null {
  if (awaitsAccount) return 'account_awaited'
  if (!findBank(bankCode)) return 'bank_unknown'
  if (!findBranch(bankCode, branchCode)) return 'branch_unknown'
  if (bankKana(holderKana).text === undefined || !companyKana || !holderAgrees(holderKana, companyKana)) return 'holder_differs'
  if (amount > LIMITS.amount) return 'amount_too_large'

  return null
}
