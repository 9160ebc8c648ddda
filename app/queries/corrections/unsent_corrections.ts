import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import { addDays } from '#values/day'

/** Days before the due day on which an unsent answer is reminded of. */
const AHEAD = 3

interface UnsentCorrection {
  id: number
  claimId: number
  companyId: number
}

/** Corrections that fall due soon, whose places were mended, and whose answer was not sent. */
export const unsentCorrections = (): Promise<UnsentCorrection[]> =>
  db
    .from('correction_requests')
    .join('claims', 'claims.id', 'correction_requests.subject_id')
    .join('drafts', 'drafts.claim_id', 'claims.id')
    .where('correction_requests.subject_type', 'claim')
    .whereNull('correction_requests.answered_at')
    .where('correction_requests.due_on', '<=', addDays(today(), AHEAD))
    .whereIn('claims.state', ['returned', 'report_returned'])
    .whereColumn('drafts.kind', 'correction_requests.stage')
    .where((edited) =>
      edited
        .whereColumn('drafts.saved_at', '>', 'correction_requests.raised_at')
        .orWhereExists((file) =>
          file
            .from('evidence_files')
            .whereColumn('evidence_files.claim_id', 'claims.id')
            .whereColumn('evidence_files.stage', 'drafts.kind')
            .whereColumn('evidence_files.stored_at', '>', 'correction_requests.raised_at')
            .select('evidence_files.id')
        )
    )
    .select('correction_requests.id', 'claims.id as claimId', 'claims.company_id as companyId')
