import { payableRequests, type PayableRequest } from '#queries/payments/payable_requests'
import { paymentObstacles, type Obstacle } from '#queries/payments/payment_obstacles'
import { payableYears } from '#rules/payments/value_day'
import { groupedPayments } from '#rules/payments/grouped_payments'
import { findBank, findBranch } from '#services/bank_master'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

export interface PayableGroup {
  company: string
  bank: string
  branch: string
  accountType: string
  accountNumber: string
  holderKana: string
  amount: number
  parts: (PayableRequest & { obstacle: Obstacle | null })[]
}

/** What one fiscal year's budget has to pay, by payee account, with what stands in the way of each claim. */
export async function payableList(userId: number, asked?: number) {
  const requests = await payableRequests()
  const years = [...new Set([...payableYears(today()), ...requests.map(({ fiscalYear }) => fiscalYear)])].sort((one, other) => other - one)
  const fiscalYear = asked && years.includes(asked) ? asked : (requests[0]?.fiscalYear ?? years[0]!)
  const obstacles = await paymentObstacles(requests, userId)
  const ofYear = requests.filter((request) => request.fiscalYear === fiscalYear)

  return {
    years: years.map((year) => ({ year, label: new FiscalYear(year).label, waiting: requests.filter((request) => request.fiscalYear === year).length })),
    fiscalYear,
    groups: groupedPayments(ofYear).map(({ account, amount, parts }): PayableGroup => ({
      company: account.company,
      ...placeOf(account),
      amount,
      parts: parts.map((part) => ({ ...part, obstacle: obstacles.get(part.claimId) ?? null })),
    })),
    total: ofYear.reduce((sum, { amount }) => sum + amount, 0),
    payable: ofYear.filter(({ claimId }) => !obstacles.has(claimId)).length,
  }
}

const placeOf = ({ bankCode, branchCode, accountType, accountNumber, holderKana }: PayableRequest) => ({
  bank: `${bankCode} ${findBank(bankCode)?.name ?? ''}`.trim(),
  branch: `${branchCode} ${findBranch(bankCode, branchCode)?.name ?? ''}`.trim(),
  accountType,
  accountNumber,
  holderKana,
})
