import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import CostItem from '#models/cost_item'
import Hire from '#models/hire'
import type { Sheet } from '#queries/claims/claim_sheet'

type Rows = Pick<Sheet, 'stage' | 'hires' | 'lines'>

/**
 * Writes the typed rows of a form as sent. Sent again, rows are renewed;
 * what the clerk had struck or reduced of a line stands until the clerk looks again.
 */
export async function writeRows(trx: TransactionClientContract, claim: Claim, { stage, hires, lines }: Rows) {
  const of = { claimId: claim.id, stage }
  const earlier = await CostItem.query({ client: trx }).where(of)
  await Hire.query({ client: trx }).where(of).delete()
  await CostItem.query({ client: trx }).where(of).delete()
  await Hire.createMany(hires.map((hire) => ({ ...of, ...hire })), { client: trx })

  const rows = lines.map((line) => ({ ...of, ...line, ...adjustmentOf(earlier.find(({ key }) => key === line.key), line.netAmount) }))
  await CostItem.createMany(rows as Partial<CostItem>[], { client: trx })
}

function adjustmentOf(line: CostItem | undefined, netAmount: number) {
  const isStanding = line && line.acceptedAmount !== null && line.netAmount === netAmount
  if (!isStanding) return {}
  const { acceptedAmount, adjustmentReason, adjustmentArticle, adjustedById } = line
  return { acceptedAmount, adjustmentReason, adjustmentArticle, adjustedById }
}
