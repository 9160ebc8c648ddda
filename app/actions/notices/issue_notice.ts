import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Notice from '#models/notice'
import type { NoticeData, NoticeKind } from '#services/papers/notice_data'
import type { Day } from '#values/day'

/** Raised when the wording or layout of a paper changes, so that an old one is known to be old. */
export const TEMPLATE_VERSION = 1

interface NewNotice<Kind extends NoticeKind> {
  claimId: number
  kind: Kind
  /** 様式第n号 */
  form: number | null
  /** 「8港産産第12号」; null for papers without a number */
  number: string | null
  issuedOn: Day
  /** everything the paper prints, frozen */
  data: NoticeData[Kind]
}

/** Writes a paper as issued, in the transaction of its act; its PDF is rendered after the commit and kept. */
export function issueNotice<Kind extends NoticeKind>(trx: TransactionClientContract, notice: NewNotice<Kind>) {
  return Notice.create({ ...notice, templateVersion: TEMPLATE_VERSION }, { client: trx })
}
