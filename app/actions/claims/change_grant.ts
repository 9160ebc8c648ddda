import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import GrantChange from '#models/grant_change'
import type { Recalculation } from '#queries/claims/recalculation_of'
import type { Day } from '#values/day'

interface Decided {
  reason: string
  article: string
  noticeNumber: string
  decidedOn: Day
}

/** 変更決定: writes what the grant was and what it is, and counts the claim by it from now on. */
export async function changeGrant(
  trx: TransactionClientContract,
  claim: Claim,
  { tier, granted, finalised, latest }: Recalculation,
  decided: Decided
) {
  const grantedAmount = granted!.amount
  const finalisedAmount = finalised?.amount ?? null
  await GrantChange.create(
    {
      claimId: claim.id,
      tierBefore: claim.tier!,
      tier,
      grantedBefore: claim.grantedAmount!,
      grantedAmount,
      finalisedBefore: claim.finalisedAmount,
      finalisedAmount,
      explanation: latest,
      ...decided,
    },
    { client: trx }
  )
  claim.merge({ tier, grantedAmount, finalisedAmount, shares: notAbove(latest.shares, claim.shares ?? {}) })
}

/** What it takes of the caps shrinks like the grant: never more than before, whatever the order of arrival would have left it. */
const notAbove = (shares: Record<string, number>, before: Record<string, number>) =>
  Object.fromEntries(Object.entries(shares).map(([name, amount]) => [name, Math.min(amount, before[name] ?? amount)]))
