import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Notice from '#models/notice'
import type { Day } from '#values/day'

/** Raised when the wording or layout of a paper changes, so that an old one is known to be old. */
export const TEMPLATE_VERSION = 1

export type NoticeKind = 'receipt' | 'correction' | 'grant' | 'refusal' | 'finalisation' | 'withdrawal' | 'payment'

interface NewNotice {
  claimId: number
  kind: NoticeKind
  /** 様式第n号 */
  form: number | null
  /** 「8港産産第12号」; null for papers without a number */
  number: string | null
  issuedOn: Day
  /** everything the paper prints, frozen; see `services/papers` for each kind's shape */
  data: Record<string, unknown>
}

/** Writes a paper as issued, in the transaction of its act; its PDF is rendered after the commit and kept. */
export function issueNotice(trx: TransactionClientContract, notice: NewNotice) {
  return Notice.create({ ...notice, templateVersion: TEMPLATE_VERSION }, { client: trx })
}
