import EvidenceFile from '#models/evidence_file'
import Notice from '#models/notice'
import type { AuditedKind } from '#workflows/audited_cases'

const KEYS = {
  claim: 'claimId',
  certification: 'certificationId',
  certificate_revocation: 'revocationId',
  enrolment: 'enrolmentId',
  payment_run: null,
} as const

/** Files that came in, those replaced or taken back too, and papers that went out, each with its hash. */
export async function casePapers({ kind, id }: { kind: AuditedKind; id: number }) {
  const key = KEYS[kind]
  if (!key) return { files: [], notices: [] }
  const files = key === 'enrolmentId' ? [] : await EvidenceFile.query().where(key, id).orderBy('id')

  return { files, notices: await Notice.query().where(key, id).orderBy('id') }
}
