import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import { addDays } from '#values/day'

/** Days before the due day on which an unsent answer is reminded of. */
const AHEAD = 3

/** Where cases that can be returned lie, and in which states they are. */
const KINDS = {
  claim: { cases: 'claims', owner: 'claim_id', returned: ['returned', 'report_returned'] },
  certification: { cases: 'certifications', owner: 'certification_id', returned: ['returned'] },
} as const

export interface UnsentCorrection {
  id: number
  cases: 'claims' | 'certifications'
  caseId: number
  companyId: number
}

/** Corrections that fall due soon, whose places were mended, and whose answer was not sent. */
export const unsentCorrections = async (): Promise<UnsentCorrection[]> => [
  ...(await unsentOf('claim')),
  ...(await unsentOf('certification')),
]

async function unsentOf(kind: keyof typeof KINDS): Promise<UnsentCorrection[]> {
  const { cases, owner, returned } = KINDS[kind]
  const rows = await db
    .from('correction_requests')
    .join(cases, `${cases}.id`, 'correction_requests.subject_id')
    .join('drafts', `drafts.${owner}`, `${cases}.id`)
    .where('correction_requests.subject_type', kind)
    .whereNull('correction_requests.answered_at')
    .where('correction_requests.due_on', '<=', addDays(today(), AHEAD))
    .whereIn(`${cases}.state`, [...returned])
    .whereColumn('drafts.kind', 'correction_requests.stage')
    .where((edited) =>
      edited
        .whereColumn('drafts.saved_at', '>', 'correction_requests.raised_at')
        .orWhereExists((file) =>
          file
            .from('evidence_files')
            .whereColumn(`evidence_files.${owner}`, `${cases}.id`)
            .whereColumn('evidence_files.stage', 'drafts.kind')
            .whereColumn('evidence_files.stored_at', '>', 'correction_requests.raised_at')
            .select('evidence_files.id')
        )
    )
    .select('correction_requests.id', `${cases}.id as caseId`, `${cases}.company_id as companyId`)

  return rows.map((row) => ({ ...row, cases }))
}
