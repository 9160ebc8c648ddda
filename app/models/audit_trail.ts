import { AuditTrailSchema } from '#database/schema'

/** The office's trail: what happened outside the history of a case. Append-only. */
export default class AuditTrail extends AuditTrailSchema {
  static table = 'audit_trail'
}
