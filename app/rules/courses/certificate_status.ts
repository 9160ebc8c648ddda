/** What a certificate is today. It never expires. */
import type { DateTime } from 'luxon'
import { RuleViolation } from '#rules/rule_violation'

export type CertificateStatus = 'valid' | 'revoked' | 'superseded'

interface Certificate {
  revokedAt: DateTime | null
  supersededById: number | null
}

export const statusOf = ({ revokedAt, supersededById }: Certificate): CertificateStatus => (revokedAt ? 'revoked' : supersededById ? 'superseded' : 'valid')

/** @throws RuleViolation when another one has taken its place, or none has */
export function assertCurrent(certificate: Certificate) {
  const status = statusOf(certificate)
  if (status !== 'valid') throw new RuleViolation(`certificate_${status}`)
}
