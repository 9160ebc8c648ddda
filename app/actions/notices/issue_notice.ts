import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Notice from '#models/notice'
import { composePaper, type Issue } from '#services/papers/compose_paper'
import type { NoticeKind } from '#services/papers/notice_data'
import { enqueue } from '#services/queue'

/** Raised when the layout of a paper changes, so that an old one is known to be old. */
export const TEMPLATE_VERSION = 1

/** A paper belongs to one case. */
type Belongs = { claimId: number } | { enrolmentId: number } | { certificationId: number; revocationId?: number } | { panelId: number }
type NewNotice<Kind extends NoticeKind> = Issue<Kind> & Belongs

/**
 * Writes a paper as issued, facts and words, in the transaction of its act.
 * Its PDF is rendered after the commit and kept; a reprint serves those bytes.
 */
export async function issueNotice<Kind extends NoticeKind>(trx: TransactionClientContract, notice: NewNotice<Kind>) {
  const papers = { ja: composePaper('ja', notice), en: composePaper('en', notice) }
  const issued = await Notice.create({ ...notice, data: { ...notice.data, papers }, templateVersion: TEMPLATE_VERSION }, { client: trx })
  await enqueue(trx, 'render_notice', { noticeId: issued.id })

  return issued
}
