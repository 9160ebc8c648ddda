import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postToCompany } from '#actions/letters/post_to_company'
import { issueNotice } from '#actions/notices/issue_notice'
import type Claim from '#models/claim'
import type { Sheet } from '#queries/claims/claim_sheet'
import { caseOfPaper } from '#services/papers/case_of_paper'
import type { ReceiptData } from '#services/papers/notice_data'
import { dayOf } from '#values/day'
import { sumOf } from '#values/yen'

type Received = ReceiptData['of']

/** 受付票: says what arrived, when, with every file and its hash; as a paper and as a letter. */
export async function acknowledge(
  trx: TransactionClientContract,
  claim: Claim,
  { terms, lines, files, amount }: Pick<Sheet, 'terms' | 'lines' | 'files'> & { amount: number },
  of: Received,
  receivedAt: DateTime
) {
  const notice = await issueNotice(trx, {
    claimId: claim.id,
    kind: 'receipt',
    form: null,
    number: null,
    issuedOn: dayOf(receivedAt),
    data: {
      ...(await caseOfPaper(claim, trx)),
      of,
      receivedAt: receivedAt.toUTC().toISO()!,
      eligibleCost: sumOf(lines.map(({ netAmount }) => netAmount)),
      claimedAmount: amount,
      files: files.map((file) => ({ label: labelOf(file, terms, lines), name: file.originalName, size: file.size, sha256: file.sha256 })),
    },
  })
  await postToCompany(trx, claim.companyId, `claim:${claim.id}:receipt:${notice.id}`, LETTERS[of], { path: `/companies/${claim.companyId}/claims/${claim.id}` })
}

const LETTERS: Record<Received, string> = {
  application: 'claim_received',
  correction: 'correction_received',
  report: 'report_received',
  reportCorrection: 'correction_received',
  paymentRequest: 'payment_request_received',
}

const labelOf = ({ documentCode, lineKey }: Sheet['files'][number], { documents }: Sheet['terms'], lines: Sheet['lines']) => {
  const document = documents.find(({ code }) => code === documentCode)
  if (document) return document.label.ja
  const line = lines.find(({ key }) => key === lineKey)
  return `費用${line?.position ?? ''} ${line?.vendor ?? ''}`.trim()
}
