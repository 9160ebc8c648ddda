/** One transfer per payee account; one covers all the claims the company has in the run. */

/** The limits of the bank's file. */
export const LIMITS = { amount: 9_999_999_999, total: 999_999_999_999, count: 999_999 } as const

export interface Requested {
  claimId: number
  companyId: number
  accountFingerprint: string
  bankCode: string
  branchCode: string
  accountType: string
  accountNumber: string
  amount: number
}

export interface Transfer<Request extends Requested> {
  /** the latest request of the group: the account as it was confirmed last */
  account: Request
  amount: number
  parts: Request[]
}

/** Requests by company and account, ordered by bank, branch and account number as the file has them. */
export function groupedPayments<Request extends Requested>(requests: readonly Request[]): Transfer<Request>[] {
  const groups = Map.groupBy(requests, ({ companyId, accountFingerprint }) => `${companyId}:${accountFingerprint}`)

  return [...groups.values()]
    .map((parts) => ({ account: parts.at(-1)!, amount: parts.reduce((sum, { amount }) => sum + amount, 0), parts }))
    .sort((one, other) => compare(placeOf(one.account), placeOf(other.account)))
}

const placeOf = ({ bankCode, branchCode, accountNumber, accountType, companyId }: Requested) =>
  `${bankCode}-${branchCode}-${accountNumber.padStart(7, '0')}-${accountType}-${companyId.toString().padStart(10, '0')}`

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
