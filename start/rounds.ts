/** What the clock does of itself, and how often. */
import { writeAnchor } from '#actions/audit/write_anchor'
import { tellOfExpiry } from '#actions/certificates_of_companies/tell_of_expiry'
import { sweepCertificates } from '#actions/certificates/sweep_certificates'
import { sweepDocuments } from '#actions/certificates_of_companies/sweep_documents'
import { remindRepayments } from '#actions/claims/remind_repayments'
import { sweepEffects } from '#actions/claims/sweep_effects'
import { sweepEvidence } from '#actions/forms/sweep_evidence'
import { prepareLotteries } from '#actions/courses/prepare_lotteries'
import { keepQueues } from '#actions/courses/keep_queues'
import { remindUnsent } from '#actions/corrections/remind_unsent'
import { askForSurvey } from '#actions/courses/ask_for_survey'
import { remindParticipants } from '#actions/courses/remind_participants'
import { sweepLetters } from '#actions/letters/sweep_letters'
import { sweepNotices } from '#actions/notices/sweep_notices'
import { forgetRequests } from '#actions/office/forget_requests'
import { sweepExports } from '#actions/exports/sweep_exports'
import { sweepExportFiles } from '#actions/exports/sweep_export_files'
import { askAfterHires } from '#actions/hires/ask_after_hires'
import { remindInquiries } from '#actions/hires/remind_inquiries'
import { recuseTied } from '#actions/reviews/recuse_tied'
import { remindReviewers } from '#actions/reviews/remind_reviewers'
import { closeVoices } from '#actions/voice/close_voices'
import type { Round } from '#services/rounds'

export const rounds: Round[] = [
  { name: 'letters', everySeconds: 20, run: sweepLetters },
  { name: 'notices', everySeconds: 60, run: sweepNotices },
  { name: 'certificates', everySeconds: 60, run: sweepCertificates },
  { name: 'certificates of companies', everySeconds: 60, run: sweepDocuments },
  { name: 'lotteries', everySeconds: 30, run: prepareLotteries },
  { name: 'queues', everySeconds: 60, run: keepQueues },
  { name: 'reminders', everySeconds: 3600, run: remindUnsent },
  { name: 'repayments', everySeconds: 3600, run: remindRepayments },
  { name: 'hires', everySeconds: 3600, run: askAfterHires },
  { name: 'hire reminders', everySeconds: 3600, run: remindInquiries },
  { name: 'effects', everySeconds: 900, run: sweepEffects },
  { name: 'expiry', everySeconds: 3600, run: tellOfExpiry },
  { name: 'course reminders', everySeconds: 900, run: remindParticipants },
  { name: 'surveys', everySeconds: 3600, run: askForSurvey },
  { name: 'voices', everySeconds: 900, run: closeVoices },
  { name: 'exports', everySeconds: 60, run: sweepExports },
  { name: 'export files', everySeconds: 6 * 3600, run: () => sweepExportFiles(24) },
  { name: 'evidence', everySeconds: 6 * 3600, run: () => sweepEvidence(24) },
  { name: 'anchors', everySeconds: 900, run: writeAnchor },
  { name: 'requests', everySeconds: 3600, run: forgetRequests },
  { name: 'ties', everySeconds: 60, run: recuseTied },
  { name: 'review reminders', everySeconds: 3600, run: remindReviewers },
]
